package gongzhi.projects.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.parties.Viewer;
import gongzhi.projects.bank.MonthCloses;
import gongzhi.projects.bank.Reconciliation;
import gongzhi.projects.funds.NewPayment;
import gongzhi.projects.funds.NewProject;
import gongzhi.projects.funds.Payment;
import gongzhi.projects.funds.Payments;
import gongzhi.projects.funds.Project;
import gongzhi.projects.funds.Project.ProjectKind;
import gongzhi.projects.funds.ProjectStore;
import gongzhi.projects.funds.Projects;
import gongzhi.projects.funds.Sum;
import gongzhi.territory.Area;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invented money of the first community of each place, with two projects and a closed month. */
@Component
@Order(345)
@ConditionalOnProperty("gongzhi.demo")
class DemoFunds implements ApplicationRunner {

  private final DemoDesk desk;
  private final Acts acts;
  private final DemoInvoice invoice;

  /** What is made up. */
  @Component
  record Acts(
      Projects projects,
      ProjectStore store,
      Payments payments,
      Reconciliation bank,
      MonthCloses closes) {}

  DemoFunds(DemoDesk desk, Acts acts, DemoInvoice invoice) {
    this.desk = desk;
    this.acts = acts;
    this.invoice = invoice;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    desk.communities().forEach(this::fill);
  }

  private void fill(Area community) {
    Optional<Viewer> keeper = desk.holder("community_officer", community);
    Optional<Viewer> second = desk.holder("community_secretary", community);
    if (keeper.isPresent() && second.isPresent() && isEmpty(keeper.get(), community)) {
      fill(community, keeper.get(), second.get());
    }
  }

  private boolean isEmpty(Viewer keeper, Area community) {
    return desk.as(keeper, () -> acts.store().on(community, Long.MAX_VALUE, 1).isEmpty());
  }

  private void fill(Area community, Viewer keeper, Viewer second) {
    receive(keeper, community, "fiscal", "100000.00");
    receive(keeper, community, "dues", "20000.00");
    receive(keeper, community, "social", "8600.50");
    Project lamps =
        plan(keeper, community, ProjectKind.WORKS, "楼道感应灯补装（示例）", "给十二个单元补装感应灯，换掉老化线路。");
    Project tables =
        plan(keeper, community, ProjectKind.GOODS, "助餐点桌椅更新（示例）", "给老人助餐点换二十套桌椅，旧桌椅修好再用。");
    give(second, lamps, "fiscal", "36000.00");
    give(second, tables, "social", "6800.00");
    ask(keeper, lamps, "fiscal", "680.00", "临时照明材料");
    Payment works = ask(keeper, lamps, "fiscal", "12800.00", "第一批灯具和安装");
    desk.does(second, () -> acts.payments().pay(second, works));
    ask(keeper, tables, "social", "4960.00", "桌椅二十套");
    reconcile(keeper, community);
    desk.does(keeper, () -> acts.closes().propose(keeper, community));
    desk.does(second, () -> acts.closes().confirm(second, community));
  }

  private void receive(Viewer keeper, Area community, String source, String yuan) {
    Sum sum = new Sum(source, yuan, desk.lastMonth(), "本年度款项（示例）");
    desk.does(keeper, () -> acts.projects().receive(keeper, community, sum));
  }

  private Project plan(
      Viewer keeper, Area community, ProjectKind kind, String title, String words) {
    NewProject wanted = new NewProject(kind, title, words, "");
    return desk.as(keeper, () -> acts.projects().plan(keeper, community, wanted));
  }

  private void give(Viewer second, Project project, String source, String yuan) {
    Sum sum = new Sum(source, yuan, desk.today(), "按预算拨款（示例）");
    desk.does(second, () -> acts.projects().give(second, project, sum));
  }

  private Payment ask(Viewer keeper, Project project, String source, String yuan, String what) {
    return desk.as(
        keeper,
        () -> {
          String number = "示例-" + project.no().substring(3) + "-" + yuan;
          NewPayment wanted =
              new NewPayment(source, yuan, "示例五金商行", what, number, invoice.of(project));
          return acts.payments().ask(keeper, acts.store().get(project.no()), wanted);
        });
  }

  /** What the bank shows: two of three amounts, and a fee that nobody entered yet. */
  private void reconcile(Viewer keeper, Area community) {
    String file =
        """
        日期,流水号,收入,支出,对方户名,摘要
        %1$s,SL-1,100000.00,,示例财政所,年度拨款
        %1$s,SL-2,20000.00,,示例党费专户,党费下拨
        %1$s,SL-3,,12.00,示例银行,账户管理费
        """
            .formatted(desk.lastMonth());
    desk.as(keeper, () -> acts.bank().take(keeper, community, file.getBytes(UTF_8)));
  }
}
