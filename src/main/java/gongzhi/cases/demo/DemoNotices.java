package gongzhi.cases.demo;

import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.transparency.notices.NewNotice;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.NoticeDrafts;
import gongzhi.transparency.notices.NoticeNo;
import gongzhi.transparency.notices.Notices;
import gongzhi.transparency.notices.Objection;
import gongzhi.transparency.notices.ObjectionOutcome;
import gongzhi.transparency.notices.Objections;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Notices of each kind: one running, one whose objection was answered, disclosures, a draft. */
@Component
class DemoNotices {

  private final Posting posting;
  private final Residents residents;
  private final Moments moments;
  private final Ground ground;

  /** What is done about notices. */
  @Component("demoNoticePosting")
  record Posting(Notices notices, NoticeDrafts drafts, Objections objections) {}

  /** Who serves where, and when it is. */
  @Component("demoNoticeGround")
  record Ground(Areas areas, Posts posts, InstantSource clock) {}

  DemoNotices(Posting posting, Residents residents, Moments moments, Ground ground) {
    this.posting = posting;
    this.residents = residents;
    this.moments = moments;
    this.ground = ground;
  }

  /** In the community in which this building lies. */
  void tell(Area building) {
    Area community = ground.areas().ancestor(building, Level.COMMUNITY).orElseThrow();
    Instant now = ground.clock().instant();
    ground
        .posts()
        .holder("community_officer", community.id(), now)
        .map(found -> Viewer.staff(found.party(), ground.posts().seatsOf(found.party(), now), now))
        .filter(officer -> officer.may(Permission.PUBLISH, community.path()))
        .ifPresent(officer -> tell(building, community, officer));
  }

  private void tell(Area building, Area community, Viewer officer) {
    publish(
        officer,
        20,
        NewNotice.of(
            community,
            "affairs",
            "第三季度居务公开（示例）",
            "本季度收入：公共收益 12,600 元。\n本季度支出：楼道灯更换 3,280 元，宣传栏维修 450 元。\n票据在社区一楼窗口，工作时间可以看。"));
    answered(building, community, officer);
    NoticeNo running =
        publish(
            officer,
            2,
            NewNotice.of(
                community,
                "project-list",
                "明年民生微实事项目名单（示例）",
                "一、车棚加装安全充电口，预算 1.8 万元。\n二、楼道无障碍扶手，预算 0.9 万元。\n三、健身器材更换，预算 2.2 万元。\n项目由居民提议、居民代表投票选出，问社区一楼窗口。"));
    object(running, building, 1, "充电口离一楼窗户太近，建议往东挪五米。（示例）");
    publish(
        officer,
        1,
        NewNotice.of(
            community, "general", "周六上午二次供水检修（示例）", "周六 9:00 到 12:00，高层停水，请提前接水。物业电话见公示栏。"));
    moments.at(
        ground.clock().instant().minus(Duration.ofHours(2)),
        officer,
        who ->
            posting
                .drafts()
                .keep(
                    who,
                    NewNotice.of(
                        community, "minutes", "本月小区联席会议纪要（示例）", "议了停车划线和夜间照明两件事，明确了谁来办、几号办完。")));
  }

  private void answered(Area building, Area community, Viewer officer) {
    NoticeNo no =
        publish(
            officer,
            12,
            NewNotice.of(
                community,
                "decision-draft",
                "单元门禁更换和费用分摊方案（示例）",
                "居民代表会议议定：更换 6 个单元门禁，总价 2.4 万元，公共收益出 60%，其余按户分摊。\n两家报价和会议记录在社区可以看。"));
    String receipt = object(no, building, 10, "一楼住户不用门禁，分摊应当少一些。（示例）");
    moments.at(
        days(8),
        officer,
        who -> {
          Notice notice = posting.notices().get(no);
          Objection.Answer answer =
              new Objection.Answer(
                  ObjectionOutcome.PARTLY, "一楼分摊按一半计，其余不变。已经和单元代表商量过。", Instant.EPOCH);
          posting.objections().answer(who, notice, receipt, answer);
          return true;
        });
  }

  private NoticeNo publish(Viewer officer, int ago, NewNotice text) {
    return moments.at(days(ago), officer, who -> posting.notices().publish(who, text));
  }

  private String object(NoticeNo no, Area building, int ago, String words) {
    Instant at = days(ago);
    Viewer resident = Viewer.resident(residents.of(building, 2), at);
    return moments.at(
        at, resident, who -> posting.objections().object(who, posting.notices().get(no), words));
  }

  private Instant days(int ago) {
    return Daytime.of(
        ground.clock().instant().minus(Duration.ofDays(ago)), ground.clock().instant());
  }
}
