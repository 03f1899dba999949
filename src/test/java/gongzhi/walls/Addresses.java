package gongzhi.walls;

import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the pattern of a door into an address that leads somewhere. */
final class Addresses {

  private static final Pattern ASSET = Pattern.compile("/assets/([a-z0-9.-]+)");

  private final Stage stage;
  private final Browser visitor;
  private final Map<String, String> fixed = new HashMap<>();

  Addresses(Stage stage, int port) {
    this.stage = stage;
    this.visitor = new Browser(port);
  }

  /** The address about this case. */
  String of(Line line, CaseNo about) {
    String pattern = line.pattern();
    if (line.about().equals("photo")) {
      return pattern
          .replaceFirst("\\{id:[^}]*\\{32}}", stage.photoOf(about))
          .replace("{token}", stage.token(about));
    }
    boolean byReceipt = pattern.startsWith("/t/") || pattern.startsWith("/report/done/");
    String name = byReceipt ? stage.token(about) : about.value();
    return fixed(pattern)
        .replace("{no}", name)
        .replace("{token}", name)
        .replace("{word}", "progress")
        .replace("{list}", "inbox");
  }

  /** The address of this case with a receipt that was not given for it. */
  String forged(Line line, CaseNo about, CaseNo other) {
    String address = of(line, about);
    return address.replace(
        stage.token(about), about + stage.token(other).substring(other.value().length()));
  }

  private String fixed(String pattern) {
    return switch (pattern) {
      case "/assets/{fileName:[a-z0-9.-]+}" ->
          once(pattern, () -> "/assets/" + first(visitor.get("/help").body()));
      case "/log/tile/**" -> once(pattern, this::tile);
      case "/log/proof/{leafHash}" ->
          once(
              pattern,
              () ->
                  "/log/proof/"
                      + stage.ask(
                          "select encode(leaf_hash, 'hex') from transparency.commitment where leaf_index = 0"));
      case "/verify/{code}" ->
          once(
              pattern,
              () ->
                  "/verify/"
                      + stage.ask(
                          "select code from transparency.opening where code is not null limit 1"));
      case "/q/{code}" -> "/q/" + buildingCode(stage.here().id().value());
      case "/me/sessions/{id}/end" -> "/me/sessions/" + sessionOf(Cast.WANG_RESIDENT) + "/end";
      case "/desk/cases/{no}/three-party/{step}" -> "/desk/cases/{no}/three-party/meeting";
      case "/desk/cases/{no}/joint-meeting/{act:[a-z]+}" -> "/desk/cases/{no}/joint-meeting/put";
      case "/desk/joint-meetings/{form:csv|json|atom}" -> "/desk/joint-meetings/json";
      case "/feeds/joint-meetings/{token:[A-Za-z0-9_.-]{1,100}}/{form:atom|ics}" ->
          "/feeds/joint-meetings/made.up/ics";
      case "/desk/cases/{no}/parts/{seq:[0-9]{1,3}}/{step}" -> "/desk/cases/{no}/parts/1/check";
      case "/areas/{id:[0-9]{1,18}}.geojson" -> "/areas/" + stage.here().id().value() + ".geojson";
      case "/echo/{community:[0-9]{1,18}}/{month}" ->
          once(pattern, () -> "/echo/" + sheetOf(stage.here().id().value()) + "/2020-01");
      case "/open/screen/{area:[0-9]{1,18}}" -> "/open/screen/" + stage.here().id().value();
      case "/open/areas/{id}" -> "/open/areas/" + stage.here().id().value();
      case "/admin/users/{party:[0-9]{1,18}}" -> "/admin/users/" + Cast.LI_GRID_WORKER.id();
      case "/admin/posts/{id:[0-9]{1,18}}/end" ->
          "/admin/posts/" + postOf(Cast.LI_GRID_WORKER) + "/end";
      default ->
          pattern
              .replace("{kind:elections|budgets}", "elections")
              .replace("{no:D-[0-9]{4}-[0-9]{6}}", "D-2026-999999")
              .replace("{no:P-[0-9]{4}-[0-9]{6}}", "P-2026-999999")
              .replace("{no:N-[0-9]{4}-[0-9]{6}}", "N-2026-999999")
              .replace("{no:[A-Z]{1,4}-[0-9]{4}-[0-9]{5,9}}", "D-2026-999999")
              .replace("{id:[0-9]{1,18}}", "999999999")
              .replace("{id}", "999999999")
              .replace("{line:[0-9]{1,18}}", "999999999")
              .replace("{no:FL-[0-9]{4}-[0-9]{4,6}}", "FL-2001-0001")
              .replace("{no:JD-[0-9]{4}-[0-9]{4,6}}", "JD-2001-9999")
              .replace("{area:[0-9]{1,18}}", "999999999")
              .replace("{key:[a-z-]{2,40}}", "residents-council")
              .replace("{party:[0-9]{1,18}}", Cast.LI_GRID_WORKER.id().toString())
              .replace("{community:[0-9]{1,18}}", stage.here().id().toString())
              .replace("{seq:[0-9]{1,3}}", "1")
              .replace("{month}", "2026-10")
              .replace("{objection}", "YY-2611-00001")
              .replace("{step}", "hear")
              .replace("{act:[a-z]+}", "nothing")
              .replace("{act:[a-z-]{1,30}}", "done")
              .replace("{reply:[0-9]{1,18}}", "999999999")
              .replace("{word:approve|refuse}", "approve");
    };
  }

  private String once(String pattern, Supplier<String> address) {
    return fixed.computeIfAbsent(pattern, _ -> address.get());
  }

  /** A sheet that hangs there, with nothing on it. */
  private String sheetOf(long community) {
    return stage.ask(
        """
        with sheet as (
        insert into transparency.echo_sheet
               (community_id, area_path, month, no, check_code, record, content, published_by, published_at)
        select id, path, date '2020-01-01', 'HYB-2001-9999', '0123ABCD', 'none',
               '{"figures":{"received":0,"done":0,"tenths":0,"rated":0,"content":0},"issues":{"total":0,"lines":[]},
                 "needs":{"total":0,"lines":[]},"done":{"total":0,"lines":[]}}', 1, now()
          from territory.area where id = %1$d
        on conflict do nothing)
        select '%1$d'
        """
            .formatted(community));
  }

  private String sessionOf(Cast person) {
    return stage.ask(
        "select id from parties.session where ended_at is null and party_id = %s order by id desc limit 1"
            .formatted(person.id()));
  }

  private String postOf(Cast person) {
    return stage.ask("select id from parties.post where party_id = " + person.id());
  }

  private String tile() {
    long size = Long.parseLong(visitor.get("/log/checkpoint").body().lines().toList().get(1));
    return "/log/tile/0/000" + (size < 256 ? ".p/" + size : "");
  }

  private static String first(String page) {
    Matcher asset = ASSET.matcher(page);
    if (!asset.find()) {
      throw new IllegalStateException("The page names no asset");
    }
    return asset.group(1);
  }

  /** With the check digit of GB/T 17710, MOD 11-2, as it is printed on a building. */
  private static String buildingCode(long area) {
    int sum = 0;
    for (char digit : String.valueOf(area).toCharArray()) {
      sum = (sum + (digit - '0')) * 2 % 11;
    }
    int check = (12 - sum) % 11;
    return area + (check == 10 ? "X" : String.valueOf(check));
  }
}
