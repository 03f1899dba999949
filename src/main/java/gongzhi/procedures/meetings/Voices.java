package gongzhi.procedures.meetings;

import gongzhi.insight.Masking;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writing down what was said at a meeting, and answering each of it, as long as nobody signed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Voices {

  private static final int LEAST = 4;
  private static final int MOST = 300;
  private static final int VOICES_MAX = 100;

  private final MeetingStore meetings;
  private final MeetingBodyBook book;
  private final MeetingVoiceStore store;
  private final MeetingRights rights;
  private final InstantSource clock;

  Voices(
      MeetingStore meetings,
      MeetingBodyBook book,
      MeetingVoiceStore store,
      MeetingRights rights,
      InstantSource clock) {
    this.meetings = meetings;
    this.book = book;
    this.store = store;
    this.rights = rights;
    this.clock = clock;
  }

  /** Writes down what somebody of a side said; nobody is named. */
  public void say(Viewer by, MeetingNo no, String side, String words) {
    HeldMeeting meeting = open(by, no);
    if (clock.instant().isBefore(meeting.call().startsAt())) {
      throw Rejection.of("meetings.not-begun");
    }
    if (book.of(meeting).sides().stream().noneMatch(one -> one.key().equals(side))) {
      throw Rejection.invalid("meetings.choose-side");
    }
    if (store.of(meeting).size() >= VOICES_MAX) {
      throw Rejection.of("meetings.voices-full", VOICES_MAX);
    }
    store.insert(meeting, side, words(words, "meetings.say-voice"));
  }

  /** Says what becomes of it, and why. */
  public void answer(Viewer by, MeetingNo no, long voice, Answer answer) {
    HeldMeeting meeting = open(by, no);
    String reason = words(answer.reason(), "meetings.say-answer");
    if (!store.answer(meeting, voice, answer.as(), reason)) {
      throw Rejection.of("meetings.answered-already");
    }
  }

  /** An answer with its reason. */
  public record Answer(VoiceAnswer as, String reason) {}

  private HeldMeeting open(Viewer by, MeetingNo no) {
    HeldMeeting meeting = meetings.take(no);
    rights.require(by, meeting);
    if (meeting.cancelledAt() != null) {
      throw Rejection.of("meetings.was-cancelled");
    }
    if (meeting.disclosure() != null) {
      throw Rejection.of("meetings.nothing-to-sign");
    }
    return meeting;
  }

  private static String words(String said, String key) {
    String words = Masking.forEveryone(said.strip());
    if (words.length() < LEAST || words.length() > MOST) {
      throw Rejection.invalid(key, LEAST, MOST);
    }
    return words;
  }
}
