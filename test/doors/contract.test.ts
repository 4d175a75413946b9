import { COMMAND_LINE_DOOR } from '../contract/command-line-door';
import { defineContract } from '../contract/define-contract';
import { MCP_DOOR } from '../contract/mcp-door';

defineContract(COMMAND_LINE_DOOR);
defineContract(MCP_DOOR);
