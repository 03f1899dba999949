package gongzhi.cases.web.desk;

import java.util.List;

/** The acts that ask for more than a few words, in the order in which they are shown. */
final class FormOrder {

  static final List<DeskAct> ALL =
      List.of(
          DeskAct.CONFIDED_KEEP,
          DeskAct.CONFIDED_RETURN,
          DeskAct.ASSIGN,
          DeskAct.PASS_UP,
          DeskAct.HAND_DOWN,
          DeskAct.CONTACT,
          DeskAct.REMINDER_ANSWER,
          DeskAct.SUPERVISION_ANSWER,
          DeskAct.SUPERVISION_END,
          DeskAct.SUPERVISION_TAKE_OVER,
          DeskAct.RESUME,
          DeskAct.PAUSE_KEEP,
          DeskAct.PAUSE,
          DeskAct.TRANSFER,
          DeskAct.HELPER,
          DeskAct.RETURN,
          DeskAct.EXTENSION,
          DeskAct.EXPLAIN,
          DeskAct.START,
          DeskAct.HEARD_SOLVED,
          DeskAct.HEARD_UNDERSTOOD,
          DeskAct.HEARD_NOT_SOLVED,
          DeskAct.ATTEMPT,
          DeskAct.CONFIRM,
          DeskAct.CALL_BACK,
          DeskAct.PUBLISH,
          DeskAct.RECLASSIFY,
          DeskAct.REMIND,
          DeskAct.SUPERVISE,
          DeskAct.PETITION,
          DeskAct.PETITION_HAND_ON,
          DeskAct.PETITION_CALL_BACK,
          DeskAct.PETITION_TELL,
          DeskAct.PETITION_OBJECT,
          DeskAct.PETITION_AGREE,
          DeskAct.PETITION_KEEP,
          DeskAct.PETITION_EXTENSION,
          DeskAct.WHISTLE,
          DeskAct.WHISTLE_REPORT,
          DeskAct.WHISTLE_DECLINE,
          DeskAct.WHISTLE_END,
          DeskAct.WHISTLE_CALL_OFF,
          DeskAct.WHISTLE_LOOK,
          DeskAct.MERGE,
          DeskAct.REFUSAL);

  private FormOrder() {}
}
