import { defineContract } from '../../contract/define-contract';
import { TOOLS_DOOR } from '../../contract/tools-door';

defineContract(TOOLS_DOOR);
