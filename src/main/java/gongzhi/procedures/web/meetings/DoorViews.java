package gongzhi.procedures.web.meetings;

import gongzhi.procedures.meetings.CheckIns;
import gongzhi.procedures.meetings.DoorStore;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.site.Qr;
import gongzhi.site.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the door of a meeting, as the desk and the room see it. */
@Component
class DoorViews {

  private final CheckIns checkIns;
  private final DoorStore store;
  private final HeadcountViews heads;
  private final String site;

  DoorViews(
      CheckIns checkIns,
      DoorStore store,
      HeadcountViews heads,
      @Value("${gongzhi.address}") String site) {
    this.checkIns = checkIns;
    this.store = store;
    this.heads = heads;
    this.site = site;
  }

  /** On what heads rest that no list of members names. */
  HeadcountViews heads() {
    return heads;
  }

  /** How many of each side came. */
  Map<String, Integer> came(HeldMeeting meeting) {
    return store.came(meeting);
  }

  /** Null outside the time of the door. */
  MeetingLife.@Nullable Door of(HeldMeeting meeting, MeetingBody body, Words words) {
    if (!checkIns.isTime(meeting)) {
      return null;
    }
    String code = store.code(meeting).orElse("");
    String address = MeetingViews.OPEN + "/" + meeting.no() + "/here";
    Map<String, Integer> came = store.came(meeting);
    List<String> lines =
        body.sides().stream()
            .filter(side -> came.containsKey(side.key()))
            .map(side -> words.of("meetings.came", side.title(), came.getOrDefault(side.key(), 0)))
            .toList();
    return new MeetingLife.Door(
        MeetingViews.DESK + "/" + meeting.no() + "/door",
        code,
        address,
        code.isEmpty() ? null : Qr.of(site + address + "?code=" + code),
        lines);
  }
}
