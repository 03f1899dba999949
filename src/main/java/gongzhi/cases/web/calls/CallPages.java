package gongzhi.cases.web.calls;

import gongzhi.cases.rules.Category;
import gongzhi.cases.web.LimitWords;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.calls.CallPage.Side;
import gongzhi.cases.web.desk.CallerHistory;
import gongzhi.cases.web.desk.NewCaseForm;
import gongzhi.cases.web.desk.NewCasePages;
import gongzhi.cases.web.desk.OpenAlike;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Problems;
import gongzhi.territory.AreaId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page on which a call is taken down. */
@Component
class CallPages {

  private final NewCasePages forms;
  private final CallerHistory history;
  private final OpenAlike alike;
  private final CallRules rules;

  CallPages(NewCasePages forms, CallerHistory history, OpenAlike alike, CallRules rules) {
    this.forms = forms;
    this.history = history;
    this.alike = alike;
    this.rules = rules;
  }

  CallPage page(NewCaseForm form, Problems problems, Viewer viewer, TimeWords times) {
    return new CallPage(
        forms.page(form, problems, viewer, times.words()), side(form, viewer, times));
  }

  /** The page as it was typed, with nothing looked up; for a refusal, which reads nothing more. */
  CallPage unlooked(NewCaseForm form, Viewer viewer, TimeWords times) {
    Side nothing = new Side("", "", "", null, false, CallerHistory.Found.NOTHING, List.of());
    return new CallPage(forms.page(form, Problems.none(), viewer, times.words()), nothing);
  }

  private Side side(NewCaseForm form, Viewer viewer, TimeWords times) {
    Words words = times.words();
    String said = Objects.requireNonNullElse(form.words(), "");
    @Nullable AreaId area = form.area() == null ? null : new AreaId(form.area());
    CallerHistory.Found found = history.of(form.phone(), viewer, times);
    Optional<CallRules.Asked> about = rules.of(form, said, viewer, times.now());
    if (about.isEmpty()) {
      return new Side("", "", "", null, false, found, List.of());
    }
    Category category = about.get().category();
    return new Side(
        Marks.name(category.name(), words),
        LimitWords.of(category.limit(about.get().urgent()), words),
        about.get().script(words),
        category.restricted() ? about.get().alone(words) : null,
        about.get().urgent(),
        found,
        category.restricted() ? List.of() : alike.to(said, area, category.code(), times));
  }
}
