package gongzhi.pages;

import static gongzhi.pages.Who.AUDIT_ADMINISTRATOR;
import static gongzhi.pages.Who.COMMUNITY_OFFICER;
import static gongzhi.pages.Who.COMPANY;
import static gongzhi.pages.Who.DISPATCHER;
import static gongzhi.pages.Who.GRID_WORKER;
import static gongzhi.pages.Who.MEDIATOR;
import static gongzhi.pages.Who.NOBODY;
import static gongzhi.pages.Who.PETITION_OFFICER;
import static gongzhi.pages.Who.RESIDENT;
import static gongzhi.pages.Who.SECURITY_ADMINISTRATOR;
import static gongzhi.pages.Who.SUBDISTRICT_OFFICER;
import static gongzhi.pages.Who.SUPERVISION_MEMBER;
import static gongzhi.pages.Who.SUPERVISOR;
import static gongzhi.pages.Who.SYSTEM_ADMINISTRATOR;

import java.util.stream.Stream;

/** Every page and state that is looked at. A new page is one more line. */
final class Sights {

  private Sights() {}

  static Stream<Sight> all() {
    return Stream.of(residents(), signIns(), grid(), desk(), money(), faults())
        .flatMap(pages -> pages);
  }

  /** What people meet first, for the other ways of showing pages. */
  static Stream<Sight> main() {
    return Stream.of(
        Sight.of(NOBODY, "/"),
        Sight.of(NOBODY, "/report"),
        Sight.of(NOBODY, "/report/where"),
        Sight.of(RESIDENT, "/cases"),
        Sight.of(RESIDENT, "/cases/{done}"),
        Sight.of(RESIDENT, "/cases/{done}/confirm"),
        Sight.of(NOBODY, "/verify"),
        Sight.of(RESIDENT, "/me"),
        Sight.of(GRID_WORKER, "/grid/today"),
        Sight.of(GRID_WORKER, "/grid/snap"),
        Sight.of(COMMUNITY_OFFICER, "/desk/inbox"));
  }

  private static Stream<Sight> residents() {
    return Stream.of(
        Sight.of(NOBODY, "/"),
        Sight.of(RESIDENT, "/"),
        Sight.of(NOBODY, "/pick"),
        Sight.of(NOBODY, "/report"),
        Sight.of(NOBODY, "/report").after("button[form=report]", ".gz-errorsum"),
        Sight.of(NOBODY, "/report/where"),
        Sight.of(NOBODY, "/cases/nearby"),
        Sight.of(RESIDENT, "/cases/joined"),
        Sight.of(RESIDENT, "/cases"),
        Sight.of(RESIDENT, "/cases/{done}"),
        Sight.of(NOBODY, "/cases/{done}"),
        Sight.of(RESIDENT, "/cases/{done}/confirm"),
        Sight.of(RESIDENT, "/cases/{done}/confirm?answer=NOT_SOLVED")
            .after("button[form=confirm]", ".gz-errorsum"),
        Sight.of(RESIDENT, "{dispute}"),
        Sight.of(NOBODY, "{receipt}"),
        Sight.of(NOBODY, "/verify"),
        Sight.of(NOBODY, "{record}"),
        Sight.of(NOBODY, "/open"),
        Sight.of(NOBODY, "/notices"),
        Sight.of(NOBODY, "/notices?q=nothing"),
        Sight.of(NOBODY, "{posted}"),
        Sight.of(NOBODY, "{posted}/sheet"),
        Sight.of(NOBODY, "{objected}"),
        Sight.of(NOBODY, "/echo"),
        Sight.of(NOBODY, "{wall}"),
        Sight.of(NOBODY, "{screen}"),
        Sight.of(NOBODY, "/open/standards"),
        Sight.of(NOBODY, "/decisions"),
        Sight.of(NOBODY, "/decisions?q=没有这样的事"),
        Sight.of(NOBODY, "{decision}"),
        Sight.of(RESIDENT, "{decision}"),
        Sight.of(NOBODY, "/proposals"),
        Sight.of(NOBODY, "{proposal}"),
        Sight.of(NOBODY, "{trace}"),
        Sight.of(NOBODY, "{proposal}/sheet"),
        Sight.of(RESIDENT, "{proposal}"),
        Sight.of(RESIDENT, "/proposals/new"),
        Sight.of(RESIDENT, "/proposals/new").after("form#propose .btn-primary", ".gz-err"),
        Sight.of(NOBODY, "/open/cases"),
        Sight.of(NOBODY, "/open/cases?status=late"),
        Sight.of(NOBODY, "/open/cases?q=没有这样的事"),
        Sight.of(NOBODY, "/open/cases/counts"),
        Sight.of(NOBODY, "/open/data"),
        Sight.of(NOBODY, "{card}"),
        Sight.of(NOBODY, "/help"),
        Sight.of(NOBODY, "/privacy"),
        Sight.of(NOBODY, "/a11y"),
        Sight.of(NOBODY, "/about"),
        Sight.of(NOBODY, "/me/display"),
        Sight.of(RESIDENT, "/me"),
        Sight.of(RESIDENT, "/me/data"),
        Sight.of(RESIDENT, "/me/sessions"),
        Sight.of(RESIDENT, "/me/follows"),
        Sight.of(RESIDENT, "/me/inbox"),
        Sight.of(RESIDENT, "/me/notices"),
        Sight.of(RESIDENT, "/me/wechat"),
        Sight.of(RESIDENT, "/me/looks"),
        Sight.of(COMMUNITY_OFFICER, "/me/inbox"),
        Sight.of(COMMUNITY_OFFICER, "/me/notices"),
        Sight.of(RESIDENT, "/me/phone"),
        Sight.of(RESIDENT, "/me/data/delete"));
  }

  private static Stream<Sight> signIns() {
    return Stream.of(
        Sight.of(NOBODY, "/login"),
        Sight.of(NOBODY, "/login").after("form.gz-card button", ".gz-errorsum, .gz-err"),
        Sight.of(NOBODY, "/login/code"),
        Sight.of(NOBODY, "/desk/login"),
        Sight.of(NOBODY, "/desk/login/first"),
        Sight.of(COMMUNITY_OFFICER, "/login/again"),
        Sight.of(NOBODY, "/demo/mailbox"));
  }

  private static Stream<Sight> grid() {
    return Stream.of(
        Sight.of(GRID_WORKER, "/grid/today"),
        Sight.of(GRID_WORKER, "/grid/today").after(".gz-task-acts a", ".gz-task-form"),
        Sight.of(GRID_WORKER, "{task}"),
        Sight.of(GRID_WORKER, "/grid/snap"),
        Sight.of(GRID_WORKER, "/grid/snap").after("button[form=snap]", ".gz-errorsum"),
        Sight.of(GRID_WORKER, "/grid/me"));
  }

  private static Stream<Sight> desk() {
    return Stream.of(
        Sight.of(COMMUNITY_OFFICER, "/desk/inbox"),
        Sight.of(COMMUNITY_OFFICER, "/desk/inbox?q=没有这样的事"),
        Sight.of(COMMUNITY_OFFICER, "/desk/cases"),
        Sight.of(COMMUNITY_OFFICER, "/desk/cases").after("tr a.gz-t", "#drawer h2"),
        Sight.of(COMMUNITY_OFFICER, "/desk/cases").after(".gz-keys summary", ".gz-keylist"),
        Sight.of(COMMUNITY_OFFICER, "/desk/mine"),
        Sight.of(COMMUNITY_OFFICER, "/desk/decisions"),
        Sight.of(COMMUNITY_OFFICER, "/desk/decisions/new"),
        Sight.of(COMMUNITY_OFFICER, "/desk/decisions/new")
            .after(".gz-newcase > .btn-primary", ".gz-errorsum, .gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{decision}"),
        Sight.of(COMMUNITY_OFFICER, "/desk{decision}")
            .after("form[action$=act] .btn-primary", ".gz-errorsum, .gz-err, .gz-note.is-bad"),
        Sight.of(DISPATCHER, "/admin/procedures"),
        Sight.of(DISPATCHER, "{drafted}"),
        Sight.of(DISPATCHER, "{drafted}/rehearsal?matter=SELF_GOVERNANCE"),
        Sight.of(COMMUNITY_OFFICER, "/desk/proposals"),
        Sight.of(COMMUNITY_OFFICER, "/desk/proposals/new"),
        Sight.of(COMMUNITY_OFFICER, "/desk{proposal}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/letters"),
        Sight.of(AUDIT_ADMINISTRATOR, "/desk/looks"),
        Sight.of(COMMUNITY_OFFICER, "/desk/watch"),
        Sight.of(COMMUNITY_OFFICER, "{desk}"),
        Sight.of(COMMUNITY_OFFICER, "{desk}?tab=course"),
        Sight.of(COMMUNITY_OFFICER, "{desk}?tab=similar"),
        Sight.of(COMMUNITY_OFFICER, "{desk}?tab=notes"),
        Sight.of(COMMUNITY_OFFICER, "{desk}/reveal"),
        Sight.of(COMMUNITY_OFFICER, "{desk}/publish?words=河边的栏杆断了"),
        Sight.of(COMMUNITY_OFFICER, "{desk}/publication"),
        Sight.of(COMMUNITY_OFFICER, "{reading}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/cases/new"),
        Sight.of(COMMUNITY_OFFICER, "/desk/cases/new")
            .after(".gz-newcase > .btn-primary", ".gz-errorsum"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/inbox"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/cases").after("tr a.gz-t", "#drawer h2"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/watch"),
        Sight.of(SUPERVISOR, "/desk/inbox"),
        Sight.of(SUPERVISOR, "/desk/watch"),
        Sight.of(COMPANY, "/desk/inbox"),
        Sight.of(COMPANY, "/desk/cases"),
        Sight.of(COMMUNITY_OFFICER, "/desk/grids"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/load"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/staffing"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/staffing?all=true"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/duties"),
        Sight.of(GRID_WORKER, "/grid/duties").after("article details summary", "article textarea"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/changes"),
        Sight.of(SUBDISTRICT_OFFICER, "{change}"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/changes/new?grid={grid}"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/changes/new?kind=MERGE&grid={grid}"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/changes/new?kind=MOVE&grid={grid}")
            .after("form#plan .btn-primary", ".gz-errorsum, .gz-err, .gz-note"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/{grid}/history"),
        Sight.of(COMMUNITY_OFFICER, "/desk/sessions"),
        Sight.of(COMMUNITY_OFFICER, "/desk/sessions/new")
            .after("form#session .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "{meeting}"),
        Sight.of(COMMUNITY_OFFICER, "{meeting}/matters/new")
            .after("form#matter .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk/sessions/ideas"),
        Sight.of(NOBODY, "/open/sessions"),
        Sight.of(NOBODY, "/polls"),
        Sight.of(NOBODY, "{poll-counted}"),
        Sight.of(NOBODY, "{poll-counted}/recount"),
        Sight.of(RESIDENT, "{poll-running}"),
        Sight.of(RESIDENT, "{poll-ballot}"),
        Sight.of(RESIDENT, "{poll-counted}/mine"),
        Sight.of(COMMUNITY_OFFICER, "/desk/polls"),
        Sight.of(COMMUNITY_OFFICER, "/desk/polls/new").after("form#poll .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{poll-ahead}"),
        Sight.of(COMMUNITY_OFFICER, "/desk{poll-ahead}/open"),
        Sight.of(COMMUNITY_OFFICER, "/desk{poll-running}"),
        Sight.of(COMMUNITY_OFFICER, "/desk{poll-running}/papers")
            .after("form#paper .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{poll-counted}/audit")
            .after("form#draw .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{poll-counted}/sheet"),
        Sight.of(COMMUNITY_OFFICER, "/desk{poll-counted}/denials"),
        Sight.of(COMMUNITY_OFFICER, "/desk{poll-running}/prints"),
        Sight.of(COMMUNITY_OFFICER, "/desk{poll-running}/import")
            .after("form#import .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk/rolls"),
        Sight.of(COMMUNITY_OFFICER, "/desk/rolls/new").after("form#roll .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "{poll-roll}"),
        Sight.of(NOBODY, "/elections"),
        Sight.of(NOBODY, "/budgets"),
        Sight.of(NOBODY, "{election-counted}"),
        Sight.of(RESIDENT, "{election-hearing}").after("form#option .btn-primary", ".gz-err"),
        Sight.of(NOBODY, "{election-counted}/recount"),
        Sight.of(NOBODY, "{election-counted}/papers"),
        Sight.of(NOBODY, "{budget-counted}"),
        Sight.of(NOBODY, "{budget-counted}/recount"),
        Sight.of(RESIDENT, "{budget-running}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/elections"),
        Sight.of(COMMUNITY_OFFICER, "/desk/budgets"),
        Sight.of(COMMUNITY_OFFICER, "/desk/elections/new")
            .after("form#contest .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk/budgets/new")
            .after("form#contest .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{election-counted}"),
        Sight.of(COMMUNITY_OFFICER, "/desk{election-counted}/recall")
            .after("form#recall .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{election-hearing}"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk{election-hearing}/complaints"),
        Sight.of(SUPERVISION_MEMBER, "/desk{election-counted}/seconds"),
        Sight.of(COMMUNITY_OFFICER, "/desk{budget-running}"),
        Sight.of(COMMUNITY_OFFICER, "/desk{budget-running}/assisted")
            .after("form#assisted .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{budget-running}/papers")
            .after("form#mark .btn-primary", ".gz-err"),
        Sight.of(NOBODY, "{roll-posted}"),
        Sight.of(RESIDENT, "{roll-posted}").after("main details summary", "#words"),
        Sight.of(NOBODY, "{past}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/deeds"),
        Sight.of(COMMUNITY_OFFICER, "/desk/deeds/new").after("form#deed .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "{deed}"),
        Sight.of(NOBODY, "/open/deeds"),
        Sight.of(NOBODY, "/open/deeds?year=1999"),
        Sight.of(NOBODY, "{done-deed}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/neighbourhoods"),
        Sight.of(COMMUNITY_OFFICER, "/desk/neighbourhoods?defect=OTHER"),
        Sight.of(COMMUNITY_OFFICER, "{quarter}"),
        Sight.of(COMMUNITY_OFFICER, "{quarter}/new?fact=DEFECT")
            .after("form#entry .btn-primary", ".gz-err"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/special"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/grids/special/new"),
        Sight.of(SUBDISTRICT_OFFICER, "{mall}/host").after("form#plan .btn-primary", ".gz-err"),
        Sight.of(SUBDISTRICT_OFFICER, "{mall}/end"),
        Sight.of(NOBODY, "/open/grid-changes"),
        Sight.of(NOBODY, "{notice}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/orgs"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/watch/board"),
        Sight.of(COMMUNITY_OFFICER, "/desk/meetings"),
        Sight.of(COMMUNITY_OFFICER, "/desk/meetings/new")
            .after("form#meeting .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{called}"),
        Sight.of(NOBODY, "{called}"),
        Sight.of(NOBODY, "/meetings"),
        Sight.of(NOBODY, "/halls"),
        Sight.of(NOBODY, "{hall}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/halls"),
        Sight.of(COMMUNITY_OFFICER, "/desk/halls/new").after("form#hall .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{hall}"),
        Sight.of(RESIDENT, "{called}/here"),
        Sight.of(COMMUNITY_OFFICER, "/desk{called}/sheet"),
        Sight.of(NOBODY, "/pacts?place=yuhua"),
        Sight.of(NOBODY, "{pact}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/pacts"),
        Sight.of(NOBODY, "/findings"),
        Sight.of(NOBODY, "{finding}"),
        Sight.of(SUPERVISION_MEMBER, "/desk/findings"),
        Sight.of(SUPERVISION_MEMBER, "/desk/findings/new")
            .after("form#finding .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{finding}").after("form#answer .btn-primary", ".gz-err"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/meetings"),
        Sight.of(DISPATCHER, "/desk/bodies"),
        Sight.of(COMMUNITY_OFFICER, "/desk/bodies"),
        Sight.of(COMMUNITY_OFFICER, "/desk{body}").after("form#member .btn-primary", ".gz-err"),
        Sight.of(NOBODY, "/meetings{body}"),
        Sight.of(COMMUNITY_OFFICER, "{pool}/advice").after("form#advice .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "{advice}"),
        Sight.of(NOBODY, "/decisions/delegated"),
        Sight.of(NOBODY, "/plans"),
        Sight.of(NOBODY, "{plan}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/plans").after("form#plan .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{plan}").after("form#task-form .btn-primary", ".gz-err"),
        Sight.of(NOBODY, "/needs"),
        Sight.of(NOBODY, "/needs?q=没有这样的话"),
        Sight.of(NOBODY, "{need}"),
        Sight.of(RESIDENT, "/me/needs"),
        Sight.of(RESIDENT, "/needs/new").after("form#need .btn-primary", ".gz-err"),
        Sight.of(COMPANY, "/needs/new"),
        Sight.of(COMMUNITY_OFFICER, "/desk/needs"),
        Sight.of(COMMUNITY_OFFICER, "/desk/needs/counts"),
        Sight.of(RESIDENT, "{need-lent}"),
        Sight.of(COMMUNITY_OFFICER, "{need-waits}").after("form#refuse .btn-quiet", ".gz-err"),
        Sight.of(NOBODY, "/groups"),
        Sight.of(NOBODY, "{club}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/groups").after("form#group .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk{club}").after("form#entry .btn-primary", ".gz-err"),
        Sight.of(SUPERVISION_MEMBER, "/me/meetings"),
        Sight.of(MEDIATOR, "/advice"),
        Sight.of(MEDIATOR, "{asked}").after("form#answer .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "/desk/notices"),
        Sight.of(COMMUNITY_OFFICER, "/desk/notices/new")
            .after("form#notice .btn-primary", ".gz-err"),
        Sight.of(COMMUNITY_OFFICER, "{unposted}"),
        Sight.of(COMMUNITY_OFFICER, "{unposted}/edit"),
        Sight.of(COMMUNITY_OFFICER, "/desk{posted}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/echo"),
        Sight.of(COMMUNITY_OFFICER, "{draft}"),
        Sight.of(COMPANY, "/desk/todo"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/todo"),
        Sight.of(SUPERVISOR, "/desk/supervisions"),
        Sight.of(COMPANY, "/desk/supervisions?state=late"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/ratings"),
        Sight.of(PETITION_OFFICER, "/desk/petitions"),
        Sight.of(PETITION_OFFICER, "{petition}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/parts?kind=OPEN"),
        Sight.of(COMMUNITY_OFFICER, "/desk/parts?kind=TOGETHER"),
        Sight.of(COMMUNITY_OFFICER, "{split}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/three-party"),
        Sight.of(COMPANY, "/desk/three-party?kind=MEETING"),
        Sight.of(COMMUNITY_OFFICER, "{shared}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/joint-meetings"),
        Sight.of(COMMUNITY_OFFICER, "{forward}"),
        Sight.of(MEDIATOR, "/desk/mediations"),
        Sight.of(MEDIATOR, "{mediation}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/handovers"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/handovers"),
        Sight.of(SUBDISTRICT_OFFICER, "{held}"),
        Sight.of(SUBDISTRICT_OFFICER, "{held}/sheet"),
        Sight.of(SUBDISTRICT_OFFICER, "{planned}"),
        Sight.of(SUBDISTRICT_OFFICER, "{planned}/choose"),
        Sight.of(SUBDISTRICT_OFFICER, "{planned}/hold"),
        Sight.of(SUBDISTRICT_OFFICER, "{listed}"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/emergencies"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/emergencies/roster"),
        Sight.of(SUBDISTRICT_OFFICER, "/desk/rota"),
        Sight.of(SUBDISTRICT_OFFICER, "{alarm}"),
        Sight.of(DISPATCHER, "/desk/emergencies/start")
            .after("form.gz-newcase .btn-primary", ".gz-errorsum, .gz-err, .gz-note"),
        Sight.of(GRID_WORKER, "/grid/emergency"),
        Sight.of(NOBODY, "/open/emergencies"),
        Sight.of(COMMUNITY_OFFICER, "/desk/visits"),
        Sight.of(COMMUNITY_OFFICER, "/desk/links"),
        Sight.of(GRID_WORKER, "/grid/visits"),
        Sight.of(GRID_WORKER, "{door}"),
        Sight.of(GRID_WORKER, "/grid/patrol"),
        Sight.of(GRID_WORKER, "{point}"),
        Sight.of(GRID_WORKER, "/grid/route"),
        Sight.of(GRID_WORKER, "/grid/pocket"),
        Sight.of(GRID_WORKER, "/grid/outbox"),
        Sight.of(COMMUNITY_OFFICER, "/desk/patrols"),
        Sight.of(COMMUNITY_OFFICER, "/desk/patrols/codes"),
        Sight.of(COMMUNITY_OFFICER, "/desk/notebook"),
        Sight.of(COMMUNITY_OFFICER, "/desk/calls/new"),
        Sight.of(COMMUNITY_OFFICER, "/desk/channels"),
        Sight.of(COMMUNITY_OFFICER, "/desk/replies"),
        Sight.of(COMMUNITY_OFFICER, "/desk/replies?q=没有这样的话"),
        Sight.of(COMMUNITY_OFFICER, "{reply}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/replies/new"),
        Sight.of(COMMUNITY_OFFICER, "/desk/replies/new")
            .after(".gz-newcase .btn-primary", ".gz-errorsum, .gz-err, .gz-note"),
        Sight.of(COMMUNITY_OFFICER, "/desk/replies/anyway"),
        Sight.of(DISPATCHER, "/desk/rules/new"),
        Sight.of(DISPATCHER, "/desk/hotline"),
        Sight.of(SUPERVISOR, "/desk/rules"),
        Sight.of(SUPERVISOR, "/desk/rules/test"),
        Sight.of(NOBODY, "/open/rules"),
        Sight.of(NOBODY, "/report?channel=wechat"),
        Sight.of(NOBODY, "/report?channel=secretary"),
        Sight.of(SECURITY_ADMINISTRATOR, "/admin/users"),
        Sight.of(SECURITY_ADMINISTRATOR, "/admin/posts"),
        Sight.of(SECURITY_ADMINISTRATOR, "/admin/posts/new"),
        Sight.of(SECURITY_ADMINISTRATOR, "/admin/proposals"),
        Sight.of(AUDIT_ADMINISTRATOR, "/admin/audit"),
        Sight.of(AUDIT_ADMINISTRATOR, "/desk/records"),
        Sight.of(DISPATCHER, "/desk/histories"),
        Sight.of(SUPERVISOR, "{desk}/hold"),
        Sight.of(AUDIT_ADMINISTRATOR, "/admin/approvals"),
        Sight.of(SYSTEM_ADMINISTRATOR, "/admin/calendar"),
        Sight.of(SYSTEM_ADMINISTRATOR, "/admin/hours"),
        Sight.of(SYSTEM_ADMINISTRATOR, "/admin/hours/change"),
        Sight.of(SYSTEM_ADMINISTRATOR, "/admin/calendar/day"),
        Sight.of(SYSTEM_ADMINISTRATOR, "/admin/notices"),
        Sight.of(SYSTEM_ADMINISTRATOR, "/admin/calendar/remove"));
  }

  private static Stream<Sight> money() {
    return Stream.of(
        Sight.of(NOBODY, "/open/funds"),
        Sight.of(NOBODY, "{fund}"),
        Sight.of(NOBODY, "{project}"),
        Sight.of(NOBODY, "/open/income"),
        Sight.of(NOBODY, "{income}"),
        Sight.of(RESIDENT, "/me/dividends"),
        Sight.of(COMMUNITY_OFFICER, "/desk/funds"),
        Sight.of(COMMUNITY_OFFICER, "/desk/funds/bank"),
        Sight.of(COMMUNITY_OFFICER, "/desk/funds{project}"),
        Sight.of(COMMUNITY_OFFICER, "/desk/income"));
  }

  private static Stream<Sight> faults() {
    return Stream.of(
        Sight.of(NOBODY, "/no-such-page"),
        Sight.of(NOBODY, "/cases/YH-2611-99999"),
        Sight.of(RESIDENT, "/grid/today"),
        Sight.of(COMMUNITY_OFFICER, "/desk/cases/YH-2611-99999"));
  }
}
