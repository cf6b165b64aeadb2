export { judge as judgeIni } from '../core/judge';
