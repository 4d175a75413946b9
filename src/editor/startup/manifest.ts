/** The parts of package.json that the extension reads back, so that an id stands there alone. */
export interface Manifest {
  version: string;
  activationEvents: readonly string[];
  contributes: {
    commands: readonly { command: string }[];
    /** Where commands stand; a submenu has no command. */
    menus: Readonly<Record<'view/title' | 'view/item/context', readonly { command?: string }[]>>;
    /** `name` is unique among all extensions; `toolReferenceName` is the tool's own. */
    languageModelTools: readonly { name: string; toolReferenceName: string }[];
    mcpServerDefinitionProviders: readonly [{ id: string; label: string }];
    chatParticipants: readonly [{ id: string }];
  };
}
