package gongzhi.cases.web.desk;

import gongzhi.site.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What staff can do to a case; each has one address and, where it needs more, a form of its own.
 */
enum DeskAct {
  TAKE_UP,
  VERIFY,
  FIX,
  STUDY,
  PASS_UP,
  HAND_DOWN,
  ASSIGN,
  HELPER,
  ACCEPT,
  TRANSFER,
  RETURN,
  PROGRESS,
  HELPED,
  DONE,
  EXPLAIN,
  START,
  EXTENSION,
  EXTENSION_GRANT,
  EXTENSION_REFUSE,
  REFUSAL,
  REFUSAL_GRANT,
  REFUSAL_REFUSE,
  MERGE,
  SUPERVISE,
  REMIND,
  RECLASSIFY,
  CONFIDED_KEEP,
  CONFIDED_RETURN,
  PUBLISH,
  HEARD_SOLVED,
  HEARD_UNDERSTOOD,
  HEARD_NOT_SOLVED,
  ATTEMPT,
  CONFIRM,
  CALL_BACK,
  WHISTLE,
  WHISTLE_ANSWER,
  WHISTLE_DECLINE,
  WHISTLE_REPORT,
  WHISTLE_END,
  WHISTLE_CALL_OFF,
  WHISTLE_LOOK,
  PETITION,
  PETITION_HAND_ON,
  PETITION_CALL_BACK,
  PETITION_TELL,
  PETITION_OBJECT,
  PETITION_AGREE,
  PETITION_KEEP,
  PETITION_EXTENSION,
  CONTACT,
  PAUSE,
  PAUSE_GRANT,
  PAUSE_REFUSE,
  PAUSE_KEEP,
  RESUME,
  REMINDER_ANSWER,
  SUPERVISION_ANSWER,
  SUPERVISION_END,
  SUPERVISION_TAKE_OVER;

  /** The act with this address. */
  static Optional<DeskAct> at(String address) {
    return Arrays.stream(values()).filter(act -> act.address().equals(address)).findFirst();
  }

  /** The last part of its address: {@code take-up}. */
  String address() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What its button says. */
  String button(Words words) {
    return words.of("desk.act." + address());
  }

  /** What it asks for. */
  String hint(Words words) {
    return words.of("desk.act." + address() + ".hint");
  }
}
