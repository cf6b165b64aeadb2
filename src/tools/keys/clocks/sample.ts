/** What somebody pastes who followed the guide's chapter 3: its commands as they stand there, and what came of the last. */
export const samplePaste = [
  'C:\\>w32tm /config /syncfromflags:manual /manualpeerlist:10.10.10.1/update',
  'C:\\>net stop w32tm',
  'C:\\>sc config w32time start=auto',
  'C:\\>netstat -ano | findstr 123',
  'C:\\>w32tm /stripchart /computer:10.10.10.1 /dataonly /samples:5',
  '22:00:00, +06.4213000s',
  '22:00:02, +06.4209000s',
  '22:00:04, +06.4211000s',
  '22:00:06, +06.4215000s',
  '22:00:08, +06.4210000s',
  '',
].join('\n');
