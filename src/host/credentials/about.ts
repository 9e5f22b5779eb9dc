/** Which vendor or profile a command is about, when it was called from a tree or a panel. */
export interface About {
  readonly vendorId?: string;
  readonly profileId?: string;
}
