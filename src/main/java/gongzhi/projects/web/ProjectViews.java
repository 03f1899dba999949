package gongzhi.projects.web;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.projects.funds.Figures;
import gongzhi.projects.funds.FundRuleBook;
import gongzhi.projects.funds.FundRules;
import gongzhi.projects.funds.Payment;
import gongzhi.projects.funds.PaymentStore;
import gongzhi.projects.funds.PaymentStore.Paid;
import gongzhi.projects.funds.Project;
import gongzhi.shared.Money;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the desk and everybody see of a project. */
@Component
class ProjectViews {

  static final String OPEN = "/projects/";

  private final PaymentStore payments;
  private final FundRuleBook rules;
  private final Areas areas;

  ProjectViews(PaymentStore payments, FundRuleBook rules, Areas areas) {
    this.payments = payments;
    this.rules = rules;
    this.areas = areas;
  }

  FundPage.ProjectLine line(Project project, Figures figures, String base, TimeWords times) {
    Words words = times.words();
    long spent = figures.spent(project.id());
    long whole = spent + figures.left(project.id());
    return new FundPage.ProjectLine(
        base + project.no(),
        project.title(),
        List.of(
            words.of(project.kind()),
            project.no(),
            words.of("project.spent-of", Money.of(spent), Money.of(whole))),
        percent(spent, whole),
        state(project, words));
  }

  /** As everybody sees it. */
  ProjectPage open(Project project, Figures figures, TimeWords times) {
    List<FundPage.PaymentLine> paid =
        payments.paid(project).stream().map(one -> paid(one, project, times)).toList();
    return page(project, figures, times, new Side(OPEN + project.no(), paid, null));
  }

  /** As whoever keeps or approves sees it. */
  ProjectPage desk(
      Viewer viewer, Project project, FundForm typed, Figures figures, TimeWords times) {
    boolean keeps = viewer.may(Permission.FUND_KEEP, project.areaPath());
    boolean approves = viewer.may(Permission.FUND_APPROVE, project.areaPath());
    boolean ended = project.state() == Project.ProjectState.ENDED;
    ProjectPage.Desk desk =
        new ProjectPage.Desk(
            keeps && project.state() == Project.ProjectState.RUNNING,
            approves && !ended,
            keeps && !ended,
            choices(project, typed, times.words()),
            typed);
    List<FundPage.PaymentLine> all =
        payments.of(project).stream().map(one -> payment(viewer, one, times)).toList();
    String address = FundsController.PROJECTS + project.no();
    return page(project, figures, times, new Side(address, all, desk));
  }

  /** One payment at the desk. */
  FundPage.PaymentLine payment(Viewer viewer, Payment one, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.text(words.of("payment.for"), one.title() + " " + one.project(), ""));
    rows.add(SummaryRow.text(words.of("payment.what"), one.what(), ""));
    rows.add(SummaryRow.text(words.of("payment.invoice"), one.invoice(), ""));
    rows.add(
        new SummaryRow(
            words.of("payment.photo"),
            "",
            List.of(new PhotoPart(one.photo(), words.of("payment.photo"), "")),
            ""));
    rows.add(SummaryRow.text(words.of("payment.asked"), times.moment(one.askedAt()), ""));
    if (!one.refusedWhy().isEmpty()) {
      rows.add(SummaryRow.text(words.of("payment.refused-why"), one.refusedWhy(), ""));
    }
    boolean decides =
        one.state() == Payment.PaymentState.WAITING
            && viewer.may(Permission.FUND_APPROVE, one.areaPath())
            && !viewer.is(one.askedBy());
    return new FundPage.PaymentLine(
        words.of("payment.title", one.payee(), Money.of(one.amount())),
        rows,
        state(one.state(), words),
        decides ? FundsController.PAYMENTS + one.id() : "");
  }

  /** What differs between the desk and everybody. */
  private record Side(
      String address, List<FundPage.PaymentLine> payments, ProjectPage.@Nullable Desk desk) {}

  private ProjectPage page(Project project, Figures figures, TimeWords times, Side side) {
    Words words = times.words();
    Area area = areas.get(project.area());
    long spent = figures.spent(project.id());
    long left = figures.left(project.id());
    return new ProjectPage(
        project.title(),
        side.address(),
        OPEN + project.no(),
        side.desk() == null
            ? OpenFundsController.ADDRESS + "/" + project.area()
            : FundsController.ADDRESS + "?in=" + project.area(),
        state(project, words),
        Stream.of(
                SummaryRow.text(words.of("project.no"), project.no(), ""),
                SummaryRow.text(words.of("project.area"), area.name(), ""),
                SummaryRow.text(words.of("project.kind"), words.of(project.kind()), ""),
                SummaryRow.text(words.of("project.basis"), project.basis(), ""),
                SummaryRow.text(words.of("project.spent"), FundViews.yuan(spent, words), ""),
                SummaryRow.text(words.of("project.left"), FundViews.yuan(left, words), ""))
            .filter(row -> !row.value().isEmpty())
            .toList(),
        project.words().lines().toList(),
        sources(project, figures, words),
        percent(spent, spent + left),
        side.payments(),
        side.desk());
  }

  private List<FundPage.Source> sources(Project project, Figures figures, Words words) {
    return rules.of(areas.get(project.area())).sources().stream()
        .filter(
            one ->
                figures.left(project.id(), one.key()) + figures.spent(project.id(), one.key()) > 0)
        .map(
            one ->
                new FundPage.Source(
                    words.of(one.title()),
                    "",
                    Money.of(figures.left(project.id(), one.key())),
                    "",
                    Money.of(figures.spent(project.id(), one.key()))))
        .toList();
  }

  private List<Choice> choices(Project project, FundForm typed, Words words) {
    return sourceChoices(rules.of(areas.get(project.area())), typed, words);
  }

  static List<Choice> sourceChoices(FundRules rules, FundForm typed, Words words) {
    return rules.sources().stream()
        .map(
            one ->
                Choice.plain(
                    one.key(),
                    words.of(one.title()),
                    one.key().equals(FundForm.said(typed.source()))))
        .toList();
  }

  private static FundPage.PaymentLine paid(Paid one, Project project, TimeWords times) {
    Words words = times.words();
    return new FundPage.PaymentLine(
        words.of("payment.title", one.payee(), Money.of(one.amount())),
        List.of(
            SummaryRow.text(words.of("payment.what"), one.what(), ""),
            SummaryRow.text(words.of("payment.invoice"), one.invoice(), "")),
        new StatusMark("done", "circle-check", words.of("payment.paid-on", times.day(one.on()))),
        "");
  }

  private static StatusMark state(Payment.PaymentState state, Words words) {
    return switch (state) {
      case WAITING -> new StatusMark("you", "clock", words.of(state));
      case PAID -> new StatusMark("done", "circle-check", words.of(state));
      case REFUSED -> new StatusMark("late", "circle-x", words.of(state));
    };
  }

  private static StatusMark state(Project project, Words words) {
    Project.ProjectState state = project.state();
    return switch (state) {
      case PLANNED -> new StatusMark("", "clock", words.of(state));
      case RUNNING -> new StatusMark("doing", "clock", words.of(state));
      case ENDED -> new StatusMark("done", "circle-check", words.of(state));
    };
  }

  private static long percent(long part, long whole) {
    return whole <= 0 ? 0 : part * 100 / whole;
  }
}
