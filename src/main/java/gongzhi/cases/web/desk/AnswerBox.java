package gongzhi.cases.web.desk;

import gongzhi.cases.web.desk.ActForms.Draft;
import gongzhi.cases.web.desk.DeskCase.Answer;
import gongzhi.cases.web.desk.DeskCase.Button;
import gongzhi.site.Words;
import gongzhi.site.parts.PhotoPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The box at the foot of a case: written once, read by the resident, sent in whichever way fits.
 */
final class AnswerBox {

  /** The acts that need no more than words and photos; the last one possible is the main one. */
  private static final List<DeskAct> WITH_WORDS =
      List.of(
          DeskAct.FIX,
          DeskAct.STUDY,
          DeskAct.PROGRESS,
          DeskAct.HELPED,
          DeskAct.WHISTLE_ANSWER,
          DeskAct.TAKE_UP,
          DeskAct.VERIFY,
          DeskAct.ACCEPT,
          DeskAct.DONE);

  private AnswerBox() {}

  /** Whether this act is sent from the box. */
  static boolean sends(DeskAct act) {
    return WITH_WORDS.contains(act);
  }

  /** Where a field of the box stands on the page. */
  static String idOf(String field) {
    return field.equals("words") ? "answer-words" : field;
  }

  static Answer of(Set<DeskAct> offered, Draft draft, Words words) {
    Again again = draft.again();
    boolean typedHere = again.act() != null && sends(again.act());
    ActInput typed = typedHere ? again.typed() : ActInput.none();
    List<DeskAct> acts = WITH_WORDS.stream().filter(offered::contains).toList();
    List<Button> buttons = new ArrayList<>();
    for (DeskAct act : acts) {
      boolean main = act == acts.getLast();
      buttons.add(
          new Button(
              act.address(),
              act.button(words),
              main ? "btn-primary" : "btn-quiet",
              main ? "circle-check" : ""));
    }
    return new Answer(
        draft.sheet().version(),
        ActInput.text(typed.words()),
        !draft.sheet().restricted(),
        typedHere && Boolean.TRUE.equals(typed.open()),
        photos(typed, words),
        buttons,
        typedHere && again.field().equals("words") ? again.problem() : "",
        typedHere && again.field().equals("photos") ? again.problem() : "",
        AnswerAid.ofBox(acts, draft));
  }

  private static List<PhotoPart> photos(ActInput typed, Words words) {
    return Objects.requireNonNull(typed.photos()).stream()
        .map(id -> new PhotoPart(id, words.of("desk.photo-kept"), ""))
        .toList();
  }
}
