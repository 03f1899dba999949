package gongzhi.cases.web.desk;

import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.web.Sight;
import gongzhi.cases.web.desk.DeskCasePages.Asked;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * Does what was sent and answers: with the case as it is now and its row of the list, or with the
 * page anew. Whatever is refused comes back as it was typed.
 */
@Component
class DeskAnswers {

  private final DeskCasePages casePages;
  private final Sight sight;
  private final FormPhotos photos;
  private final Pages pages;
  private final AnswerChecks checks;

  DeskAnswers(
      DeskCasePages casePages, Sight sight, FormPhotos photos, Pages pages, AnswerChecks checks) {
    this.casePages = casePages;
    this.sight = sight;
    this.photos = photos;
    this.pages = pages;
    this.checks = checks;
  }

  /** Runs the act in the transaction of the request. */
  View after(Sent sent, Function<Act, Case> work) {
    pages.keepForm(
        DeskPanels.PAGE, DeskPanels.partial(sent.no(), pages), refused -> again(sent, refused));
    Sent kept = photos.keep(sent);
    pages.keepForm(
        DeskPanels.PAGE, DeskPanels.partial(sent.no(), pages), refused -> again(kept, refused));
    List<String> all = Objects.requireNonNull(kept.input().photos());
    Case acted = work.apply(kept.input().by(sent.viewer(), sent.no(), all));
    checks.afterwards(kept, acted);
    return answer(kept);
  }

  private FormAgain again(Sent sent, Refused refused) {
    Again again = Again.of(sent.act(), sent.input(), refused);
    if (AnswerChecks.isAbout(refused)) {
      again = again.hinting(checks.hints(sent));
    }
    return new FormAgain(
        casePages.page(sent.no(), Asked.again(again), sent.viewer(), sent.times()),
        again.fieldId());
  }

  private View answer(Sent sent) {
    Words words = sent.times().words();
    String said = words.of("desk.did." + sent.act().address());
    boolean stays = sight.keeps(sent.no());
    if (!pages.asksForPartial()) {
      return pages.redirectTo(
          stays ? "/desk/cases/" + sent.no() : WorklistController.after(sent.act(), sent.no()));
    }
    return stays
        ? pages.show(
            DeskPanels.acted(sent.no(), pages),
            casePages.page(sent.no(), Asked.after(said), sent.viewer(), sent.times()))
        : pages.show("cases/desk/gone", new DeskGone(sent.no().value(), said));
  }
}
