/**
 * Windows' numbers of languages (LCID, MS-LCID appendix A) by their names: those a sign-in page is likely to be shown
 * in. AD FS names the languages of a provider by these numbers, and so do the message sections.
 */
const byName = `
ar-SA 1025 bg-BG 1026 ca-ES 1027 zh-TW 1028 cs-CZ 1029 da-DK 1030 de-DE 1031 el-GR 1032 en-US 1033 es-ES_tradnl 1034
fi-FI 1035 fr-FR 1036 he-IL 1037 hu-HU 1038 is-IS 1039 it-IT 1040 ja-JP 1041 ko-KR 1042 nl-NL 1043 nb-NO 1044
pl-PL 1045 pt-BR 1046 rm-CH 1047 ro-RO 1048 ru-RU 1049 hr-HR 1050 sk-SK 1051 sq-AL 1052 sv-SE 1053 th-TH 1054
tr-TR 1055 ur-PK 1056 id-ID 1057 uk-UA 1058 be-BY 1059 sl-SI 1060 et-EE 1061 lv-LV 1062 lt-LT 1063 tg-TJ 1064
fa-IR 1065 vi-VN 1066 hy-AM 1067 az-Latn-AZ 1068 eu-ES 1069 hsb-DE 1070 mk-MK 1071 tn-ZA 1074 xh-ZA 1076 zu-ZA 1077
af-ZA 1078 ka-GE 1079 fo-FO 1080 hi-IN 1081 mt-MT 1082 se-NO 1083 ga-IE 2108 ms-MY 1086 kk-KZ 1087 ky-KG 1088
sw-KE 1089 tk-TM 1090 uz-Latn-UZ 1091 tt-RU 1092 bn-IN 1093 pa-IN 1094 gu-IN 1095 or-IN 1096 ta-IN 1097 te-IN 1098
kn-IN 1099 ml-IN 1100 as-IN 1101 mr-IN 1102 sa-IN 1103 mn-MN 1104 bo-CN 1105 cy-GB 1106 km-KH 1107 lo-LA 1108
gl-ES 1110 kok-IN 1111 syr-SY 1114 si-LK 1115 am-ET 1118 ne-NP 1121 fy-NL 1122 ps-AF 1123 fil-PH 1124 dv-MV 1125
ha-Latn-NG 1128 yo-NG 1130 lb-LU 1134 kl-GL 1135 ig-NG 1136 ti-ET 1139 ug-CN 1152 mi-NZ 1153 br-FR 1150 rw-RW 1159
ar-IQ 2049 zh-CN 2052 de-CH 2055 en-GB 2057 es-MX 2058 fr-BE 2060 it-CH 2064 nl-BE 2067 nn-NO 2068 pt-PT 2070
sr-Latn-CS 2074 sv-FI 2077 az-Cyrl-AZ 2092 uz-Cyrl-UZ 2115 bn-BD 2117 ms-BN 2110 ar-EG 3073 zh-HK 3076 de-AT 3079
en-AU 3081 es-ES 3082 fr-CA 3084 sr-Cyrl-CS 3098 ar-LY 4097 zh-SG 4100 de-LU 4103 en-CA 4105 es-GT 4106 fr-CH 4108
hr-BA 4122 ar-DZ 5121 zh-MO 5124 de-LI 5127 en-NZ 5129 es-CR 5130 fr-LU 5132 bs-Latn-BA 5146 ar-MA 6145 en-IE 6153
es-PA 6154 fr-MC 6156 sr-Latn-BA 6170 ar-TN 7169 en-ZA 7177 es-DO 7178 sr-Cyrl-BA 7194 ar-OM 8193 en-JM 8201
es-VE 8202 bs-Cyrl-BA 8218 ar-YE 9217 es-CO 9226 sr-Latn-RS 9242 ar-SY 10241 en-BZ 10249 es-PE 10250 sr-Cyrl-RS 10266
ar-JO 11265 en-TT 11273 es-AR 11274 sr-Latn-ME 11290 ar-LB 12289 en-ZW 12297 es-EC 12298 sr-Cyrl-ME 12314 ar-KW 13313
en-PH 13321 es-CL 13322 ar-AE 14337 es-UY 14346 ar-BH 15361 es-PY 15370 ar-QA 16385 en-IN 16393 es-BO 16394
en-MY 17417 es-SV 17418 en-SG 18441 es-HN 18442 es-NI 19466 es-PR 20490 es-US 21514
ar 1 bg 2 ca 3 zh-Hans 4 cs 5 da 6 de 7 el 8 en 9 es 10 fi 11 fr 12 he 13 hu 14 is 15 it 16 ja 17 ko 18 nl 19 no 20
pl 21 pt 22 ro 24 ru 25 hr 26 sk 27 sq 28 sv 29 th 30 tr 31 ur 32 id 33 uk 34 be 35 sl 36 et 37 lv 38 lt 39 fa 41
vi 42 hi 57 ms 62 kk 63 uz 67 bn 69 ta 73 mn 80 km 83 lo 84 nb 31764 zh-Hant 31748
`
  .trim()
  .split(/\s+/);

const names = byName.filter((_, index) => index % 2 === 0);
const known = new Set(byName.filter((_, index) => index % 2 === 1).map(Number));

/** Whether it is the number of one of these languages. */
export const isLocaleNumber = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text) && known.has(Number(text));

/**
 * The number a name or a hexadecimal number stands for: `ko`, `ko-KR` and `0412` are 1042. Null when it is not sure:
 * `zh` is several languages, and `1412` may be a slip in a decimal number.
 */
export function localeNumber(text: string): string | null {
  const name = text.toLowerCase().replace('_', '-');
  const full = name === 'en' ? 'en-us' : name;
  const alike = names.filter((candidate) => {
    const lower = candidate.toLowerCase();
    return full.includes('-') ? lower === full : lower.startsWith(`${full}-`);
  });
  const [only = ''] = alike;
  if (alike.length === 1) return byName[byName.indexOf(only) + 1] ?? null;
  if (/^[1-9]\d{3}$/.test(text)) return null;
  const hex = /^(?:0x)?0?([0-9a-f]{3,4})$/i.exec(text)?.[1];
  const number = hex ? String(Number.parseInt(hex, 16)) : '';
  return isLocaleNumber(number) ? number : null;
}

/** `MSG-ko` -> `MSG-1042`: the message section a name stands for when its suffix is not a number but says which. */
export function localeSection(name: string): string | null {
  const suffix = /^MSG-(.+)$/i.exec(name)?.[1] ?? '';
  const number = suffix === '' || isLocaleNumber(suffix) ? null : localeNumber(suffix);
  return number === null ? null : `MSG-${number}`;
}
