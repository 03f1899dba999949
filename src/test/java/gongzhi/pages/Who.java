package gongzhi.pages;

/** Who looks at a page of the demonstration. */
enum Who {
  NOBODY(""),
  RESIDENT(""),
  GRID_WORKER("yuhua-grid-worker"),
  COMMUNITY_OFFICER("yuhua-community-officer"),
  SUBDISTRICT_OFFICER("yuhua-subdistrict-officer"),
  PETITION_OFFICER("yuhua-petition-officer"),
  SUPERVISOR("yuhua-district-supervisor"),
  DISPATCHER("yuhua-district-dispatcher"),
  COMPANY("yuhua-property-manager"),
  MEDIATOR("yuhua-mediator"),
  SUPERVISION_MEMBER("yuhua-supervision-member"),
  SYSTEM_ADMINISTRATOR("yuhua-system-administrator"),
  SECURITY_ADMINISTRATOR("yuhua-security-administrator"),
  AUDIT_ADMINISTRATOR("yuhua-audit-administrator");

  /** The name they sign in with; empty for those who have none. */
  final String loginName;

  Who(String loginName) {
    this.loginName = loginName;
  }
}
