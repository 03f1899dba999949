package gongzhi.procedures.web.meetings;

import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.meetings.AgendaItem;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingPlan;
import gongzhi.procedures.meetings.MeetingRoster;
import gongzhi.procedures.meetings.MeetingVoiceStore;
import gongzhi.procedures.meetings.PlanStore;
import gongzhi.procedures.meetings.Voice;
import gongzhi.procedures.meetings.VoiceAnswer;
import gongzhi.procedures.supervision.Finding;
import gongzhi.procedures.supervision.FindingStore;
import gongzhi.procedures.web.meetings.MeetingLife.Said;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes what goes on around a meeting: agenda, invitations, voices and the door. */
@Component
class MeetingLives {

  private final PlanStore plans;
  private final MeetingVoiceStore voices;
  private final MeetingRoster members;
  private final DoorViews doors;
  private final FindingStore findings;

  MeetingLives(
      PlanStore plans,
      MeetingVoiceStore voices,
      MeetingRoster members,
      DoorViews doors,
      FindingStore findings) {
    this.plans = plans;
    this.voices = voices;
    this.members = members;
    this.doors = doors;
    this.findings = findings;
  }

  /** Where a meeting is read: at the desk by who serves the ground, or by everybody. */
  record Seen(HeldMeeting meeting, MeetingBody body, boolean desk, boolean shown) {}

  MeetingLife of(Seen seen, TimeWords times) {
    Words words = times.words();
    MeetingPlan plan = plans.of(seen.meeting());
    return new MeetingLife(
        plan.items().stream().map(MeetingLives::item).toList(),
        plan.invited().stream().map(one -> invited(one, words)).toList(),
        seen.body().duties().stream().map(words::of).toList(),
        seen.body().materials().stream().map(words::of).toList(),
        seen.desk() ? withdraw(seen.meeting(), words) : List.of(),
        voices(seen, words),
        findings.about(seen.meeting().no().value()).stream().map(MeetingLives::item).toList(),
        seen.desk() ? doors.of(seen.meeting(), seen.body(), words) : null);
  }

  /** The day by the rhythm, where the meeting is one of it. */
  List<SummaryRow> rhythm(HeldMeeting meeting, TimeWords times) {
    MeetingPlan plan = plans.of(meeting);
    if (plan.usualOn() == null) {
      return List.of();
    }
    String said = plan.movedWhy().isEmpty() ? times.words().of("meetings.usual") : plan.movedWhy();
    return List.of(SummaryRow.text(times.words().of("meetings.rhythm"), said, ""));
  }

  /** On what heads rest that no list of members names. */
  HeadcountViews heads() {
    return doors.heads();
  }

  /** How those who were there are counted, for the form of the record. */
  MeetingView.Counting counting(HeldMeeting meeting, MeetingBody body, Words words) {
    Map<String, Integer> came = doors.came(meeting);
    Set<Long> arrived = members.arrived(meeting);
    return new MeetingView.Counting(
        body.sides().stream()
            .map(
                side ->
                    new MeetingView.Side(
                        side.key(),
                        words.of(side.title()),
                        came.getOrDefault(side.key(), 0) == 0
                            ? ""
                            : String.valueOf(came.get(side.key()))))
            .toList(),
        members.members(meeting).stream()
            .map(one -> listed(one, body, arrived.contains(one.id()), words))
            .toList(),
        body.count() == MeetingBody.Count.SIDES,
        members.isWithoutList(meeting, body),
        doors.heads().roll(meeting, body, words),
        members.members(meeting).isEmpty() && body.decidesWithoutList());
  }

  private static Choice listed(BodyMember one, MeetingBody body, boolean came, Words words) {
    String side =
        body.sides().size() < 2
            ? one.post()
            : body.sides().stream()
                .filter(known -> known.key().equals(one.side()))
                .map(known -> words.of(known.title()))
                .findFirst()
                .orElse("");
    String hint = came ? words.of("meetings.came-by-code") : side;
    return new Choice(String.valueOf(one.id()), one.name(), hint, "", came);
  }

  private static MeetingLife.Item item(Finding one) {
    return new MeetingLife.Item(one.question(), "/findings/" + one.no());
  }

  private static MeetingLife.Item item(AgendaItem item) {
    return new MeetingLife.Item(item.line(), item.link());
  }

  private static String invited(MeetingPlan.Invited one, Words words) {
    if (one.votes()) {
      return one.who();
    }
    return one.why().isEmpty()
        ? words.of("meetings.sits-in", one.who())
        : words.of("meetings.called-for", one.who(), one.why());
  }

  private List<String> withdraw(HeldMeeting meeting, Words words) {
    return members.members(meeting).stream()
        .filter(one -> !one.ties().isEmpty())
        .map(one -> withdraws(one, words))
        .toList();
  }

  private static String withdraws(BodyMember one, Words words) {
    String ties =
        one.ties().stream().map(words::of).collect(Collectors.joining(words.of("bodies.comma")));
    return words.of("meetings.withdraws", one.name(), ties);
  }

  private MeetingLife.Voices voices(Seen seen, Words words) {
    boolean acts = seen.desk() && seen.meeting().disclosure() == null;
    List<Voice> said = seen.desk() || seen.shown() ? voices.of(seen.meeting()) : List.of();
    return new MeetingLife.Voices(
        seen.body().answers(),
        said.stream().map(one -> said(seen, one, acts, words)).toList(),
        acts && seen.body().answers() ? sides(seen.body(), words) : List.of(),
        acts
            ? Arrays.stream(VoiceAnswer.values())
                .map(one -> Choice.plain(one.name(), words.of(one), false))
                .toList()
            : List.of());
  }

  private static List<Choice> sides(MeetingBody body, Words words) {
    return body.sides().stream()
        .map(side -> Choice.plain(side.key(), words.of(side.title()), false))
        .toList();
  }

  private static Said said(Seen seen, Voice one, boolean acts, Words words) {
    String side =
        Stream.of(seen.body())
            .flatMap(body -> body.sides().stream())
            .filter(known -> known.key().equals(one.side()))
            .map(known -> words.of(known.title()))
            .findFirst()
            .orElse(one.side());
    VoiceAnswer answer = one.answer();
    return new Said(
        one.words(),
        side,
        one.reason(),
        answer == null
            ? new StatusMark("you", "circle-dashed", words.of("meetings.voice-open"))
            : new StatusMark("done", "circle-check", words.of(answer)),
        acts && answer == null
            ? MeetingViews.DESK + "/" + seen.meeting().no() + "/voices/" + one.id() + "/answer"
            : "",
        "/desk/cases/new?words=" + URLEncoder.encode(one.words(), StandardCharsets.UTF_8));
  }
}
