package gongzhi.cases.demo;

import gongzhi.cases.demo.WorkBegun.Told;
import gongzhi.cases.jointmeeting.JointMeetings;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** One matter that a community puts forward for its next joint meeting. */
@Component
class DemoJointMeeting {

  private static final Told DIRT = new Told("SA10", "楼道和草坪上总有狗粪没人收拾，劝了也不听。", "宠物粪便没人收拾", 2);

  private final WorkBegun work;
  private final JointMeetings meetings;
  private final Posts posts;
  private final Moments moments;
  private final InstantSource clock;

  DemoJointMeeting(
      WorkBegun work, JointMeetings meetings, Posts posts, Moments moments, InstantSource clock) {
    this.work = work;
    this.meetings = meetings;
    this.posts = posts;
    this.moments = moments;
    this.clock = clock;
  }

  void tell(Area building) {
    Instant now = clock.instant();
    CaseNo no = work.begin(DIRT, building, Daytime.of(now.minus(Duration.ofHours(9)), now));
    posts
        .unit("residents_committee", building.id(), now)
        .map(Organisation::id)
        .flatMap(unit -> posts.staffOf(unit, now).stream().findFirst())
        .map(post -> Viewer.staff(post.party(), posts.seatsOf(post.party(), now), now))
        .ifPresent(
            officer ->
                moments.at(
                    now.minus(Duration.ofHours(1)),
                    officer,
                    who -> meetings.put(Act.of(who, no, "养宠物要定小区公约，请几家一起商量")).no()));
  }
}
