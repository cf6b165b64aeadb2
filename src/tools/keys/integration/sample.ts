/** The guide's own sample (seed lines 262-293), as people copy it, with the phone number of nobody. */
export const sampleCode = [
  '[DllImport("libbarokey.dll", CallingConvention = CallingConvention.Cdecl)]',
  'extern public static bool BARO_VERIFYKEYA(',
  '    [MarshalAs(UnmanagedType.LPStr)] String login_id,',
  '    [MarshalAs(UnmanagedType.LPStr)] String phone_no,',
  '    [MarshalAs(UnmanagedType.LPStr)] String cycle_time,',
  '    [MarshalAs(UnmanagedType.LPStr)] String ota_key);',
  '',
  'protected void btnCert_Click(object sender, EventArgs e) {',
  '    try {',
  '        String strPhone_no = "01000000001";',
  '        bool chkKey = BARO_VERIFYKEYA(txtLogin_id.Text, strPhone_no, "30", txota_key.Text);',
  '    } catch (Exception ex) {',
  '        Response.Write(ex.Message);',
  '    }',
  '}',
  '',
].join('\n');
