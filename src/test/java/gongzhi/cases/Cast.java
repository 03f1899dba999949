package gongzhi.cases;

import static gongzhi.cases.Cast.Ground.DISTRICT;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.Ground.NEXT_DOOR;
import static gongzhi.cases.Cast.Ground.SUBDISTRICT;

import gongzhi.parties.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The people of every test about cases. Each is entered once for a program under test, by {@link
 * CastRegister}.
 */
public enum Cast {
  /** Reports; phone 138****2046. */
  WANG_RESIDENT(null, HERE, null, "王女士"),
  /** Lives next door and reports nothing unless told. */
  LIU_RESIDENT(null, NEXT_DOOR, null, "刘先生"),
  LI_GRID_WORKER("grid_worker", HERE, null, "李女士"),
  CHEN_COMMUNITY_OFFICER("community_officer", HERE, Unit.RESIDENTS_COMMITTEE, "陈女士"),
  ZHAO_SECRETARY("community_secretary", HERE, null, "赵先生"),
  QIAN_PROPERTY_MANAGER("property_manager", HERE, Unit.PROPERTY_COMPANY, "钱先生"),
  /** A second person of the same company. */
  FENG_PROPERTY_MANAGER("property_manager", HERE, Unit.PROPERTY_COMPANY, "冯女士"),
  /** The company of the community next door. */
  HE_OTHER_MANAGER("property_manager", NEXT_DOOR, Unit.OTHER_COMPANY, "何先生"),
  MA_OTHER_OFFICER("community_officer", NEXT_DOOR, null, "马女士"),
  SUN_SUBDISTRICT_OFFICER("subdistrict_officer", SUBDISTRICT, Unit.SUBDISTRICT_OFFICE, "孙先生"),
  /** A second officer of the subdistrict, because whoever asks never decides. */
  XU_SUBDISTRICT_SECRETARY("subdistrict_secretary", SUBDISTRICT, null, "许女士"),
  ZHOU_RETURN_VISITOR("return_visitor", SUBDISTRICT, null, "周女士"),
  ZHENG_DISPATCHER("district_dispatcher", DISTRICT, Unit.DISPATCH_CENTRE, "郑先生"),
  WU_SUPERVISOR("district_supervisor", DISTRICT, null, "吴女士"),
  HAN_DEPARTMENT_HANDLER("department_handler", DISTRICT, Unit.URBAN_MANAGEMENT, "韩先生"),
  GAO_SYSTEM_ADMINISTRATOR("system_administrator", DISTRICT, null, "高先生"),
  PENG_SECURITY_ADMINISTRATOR("security_administrator", DISTRICT, null, "彭女士"),
  TANG_AUDIT_ADMINISTRATOR("audit_administrator", DISTRICT, null, "唐先生"),
  DENG_PETITION_OFFICER("petition_officer", DISTRICT, Unit.PETITION_OFFICE, "邓女士"),
  SONG_MEDIATOR("mediator", HERE, Unit.MEDIATION_COMMITTEE, "宋女士"),
  LIN_OWNERS_MEMBER("owners_committee_member", HERE, Unit.OWNERS_COMMITTEE, "林女士"),
  /** Looks over what the community posts. */
  SHI_SUPERVISION_MEMBER("supervision_member", HERE, Unit.SUPERVISION_COMMITTEE, "石先生"),
  /** A second member, because whoever records does not sign. */
  JIANG_OWNERS_MEMBER("owners_committee_member", HERE, Unit.OWNERS_COMMITTEE, "姜先生");

  /** Where they work or live: real areas of one district. */
  public enum Ground {
    DISTRICT,
    SUBDISTRICT,
    HERE,
    NEXT_DOOR
  }

  /** The organisations they serve. */
  public enum Unit {
    SUBDISTRICT_OFFICE("subdistrict_office", SUBDISTRICT, "示例街道办事处"),
    RESIDENTS_COMMITTEE("residents_committee", HERE, "示例社区居委会"),
    PROPERTY_COMPANY("property_company", HERE, "示例物业公司"),
    OTHER_COMPANY("property_company", NEXT_DOOR, "隔壁物业公司"),
    DISPATCH_CENTRE("dispatch_centre", DISTRICT, "示例区社会治理服务中心"),
    URBAN_MANAGEMENT("urban_management_bureau", DISTRICT, "示例区城市管理局"),
    PETITION_OFFICE("petition_office", DISTRICT, "示例区信访群工部门"),
    MEDIATION_COMMITTEE("mediation_committee", HERE, "示例社区调委会"),
    OWNERS_COMMITTEE("owners_committee", HERE, "示例小区业委会"),
    SUPERVISION_COMMITTEE("residents_supervision_committee", HERE, "示例社区居务监督委员会");

    final String kind;
    final Ground ground;
    final String label;

    Unit(String kind, Ground ground, String label) {
      this.kind = kind;
      this.ground = ground;
      this.label = label;
    }

    /** The organisation; known once the cast is entered. */
    public PartyId id() {
      return CastRegister.idOf(this);
    }
  }

  final @Nullable String role;
  final Ground ground;
  final @Nullable Unit unit;
  final String label;

  Cast(@Nullable String role, Ground ground, @Nullable Unit unit, String label) {
    this.role = role;
    this.ground = ground;
    this.unit = unit;
    this.label = label;
  }

  /** The person; known once the cast is entered. */
  public PartyId id() {
    return CastRegister.idOf(this);
  }

  boolean isStaff() {
    return role != null;
  }

  /** A number of their own: 138 0000 2046 for the first of them. */
  String phone() {
    return "1380000" + (2046 + ordinal());
  }
}
