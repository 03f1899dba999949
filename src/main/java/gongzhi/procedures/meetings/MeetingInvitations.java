package gongzhi.procedures.meetings;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.territory.Area;
import gongzhi.transparency.notices.NoticeNo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts the notice of a meeting, writes down who is invited, and tells them. */
@Component
class MeetingInvitations {

  private final PlanStore store;
  private final MeetingPapers papers;
  private final Notices notices;
  private final MeetingNews news;
  private final MeetingPeople people;
  private final MeetingBodyBook book;

  MeetingInvitations(
      PlanStore store,
      MeetingPapers papers,
      Notices notices,
      MeetingNews news,
      MeetingPeople people,
      MeetingBodyBook book) {
    this.store = store;
    this.papers = papers;
    this.notices = notices;
    this.news = news;
    this.people = people;
    this.book = book;
  }

  NoticeNo post(Viewer by, MeetingBody body, NewMeeting wanted, MeetingPlan plan) {
    return papers.called(by, body, wanted, plan);
  }

  /** Writes down who is invited, and tells the units and whoever speaks for a side. */
  void send(Viewer by, MeetingNo no, NewMeeting wanted, MeetingPlan plan) {
    store.insert(no, plan);
    String when = papers.moment(Objects.requireNonNull(wanted.startsAt()));
    news.called(no, wanted.topic(), when, plan);
    List<String> words = List.of(wanted.topic(), when);
    units(plan).forEach(unit -> tell(unit, "meetings.notice.invited", words, no));
    people(by, wanted.area(), wanted.body())
        .forEach(one -> tell(one, "meetings.notice.called", words, no));
  }

  /** Tells them all that it was called off. */
  void cancelled(Viewer by, HeldMeeting meeting, Area ground) {
    String when = papers.moment(meeting.call().startsAt());
    List<String> words = List.of(meeting.call().topic(), when);
    Set<PartyId> told = new LinkedHashSet<>(units(store.of(meeting)));
    told.addAll(people(by, ground, meeting.body()));
    told.forEach(one -> tell(one, "meetings.notice.cancelled", words, meeting.no()));
  }

  private static List<PartyId> units(MeetingPlan plan) {
    return plan.invited().stream()
        .map(MeetingPlan.Invited::unit)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Those of the body and of the bodies that sit in; whoever calls it knows. */
  private Set<PartyId> people(Viewer by, Area ground, String key) {
    MeetingBody body = book.get(ground, key);
    Set<PartyId> found = new LinkedHashSet<>(people.of(ground, body));
    body.guests().stream()
        .flatMap(guest -> book.of(ground).find(guest).stream())
        .forEach(guest -> found.addAll(people.of(ground, guest)));
    found.removeIf(by::is);
    return found;
  }

  private void tell(PartyId who, String key, List<String> words, MeetingNo no) {
    notices.tell(new Notice(who, key, words, "/meetings/" + no));
  }
}
