package gongzhi.cases.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.grids.GridFixtures;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something seen on the way, reported by whoever saw it. */
@GongzhiTest
class SnapTest {

  private static final String EDGE = "gz-test-edge";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired GridFixtures ground;
  @Autowired Posts posts;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void is_reported_with_one_sentence() {
    HttpResponse<String> answer = send(li(), Map.of("words", "井盖松了，踩上去会响"), false);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no(answer))).isEqualTo(CaseStatus.RECEIVED);
    assertThat(li().get("/grid/snap/done/" + no(answer)).body()).contains(no(answer).value());
  }

  @Test
  void is_reported_and_put_right_in_one_go() {
    Browser li = li();
    Map<String, String> fields = new HashMap<>(Map.of("words", "宣传栏玻璃松了，已经拧紧", "fixed", "true"));
    fields.put("photos", uploaded(li));

    HttpResponse<String> answer = send(li, fields, true);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no(answer))).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void goes_to_confidants_alone_where_the_worker_says_that_it_is_confidential() {
    Browser li = li();
    Map<String, String> fields =
        new HashMap<>(Map.of("words", "三楼的事，网格里说不得", "confided", "CG13", "fixed", "true"));
    fields.put("photos", uploaded(li));

    HttpResponse<String> answer = send(li, fields, true);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no(answer))).isNotEqualTo(CaseStatus.REPORTED_DONE);
    assertThat(isRestricted(no(answer))).isTrue();
    assertThat(answer.headers().firstValue("location").orElseThrow())
        .isEqualTo("/cases/" + no(answer));
    assertThat(li.get("/cases/" + no(answer)).body()).contains(no(answer).value());
    assertThat(li.get("/grid/tasks/" + no(answer)).statusCode()).isEqualTo(404);
    Map<String, String> wrong = Map.of("words", "三楼的事", "confided", "LAMP");
    assertThat(send(li(), wrong, false).statusCode()).isEqualTo(422);
  }

  private boolean isRestricted(CaseNo no) {
    return program.call(
        () ->
            db.sql("select restricted from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Boolean.class)
                .single());
  }

  @Test
  void is_not_put_right_without_a_photo_of_it() {
    HttpResponse<String> answer = send(li(), Map.of("words", "拧紧了", "fixed", "true"), false);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("就要有一张办好后的照片", "拧紧了");
  }

  @Test
  void is_shown_before_and_after_where_the_place_asks_for_both() {
    Map<String, String> rubbish = Map.of("words", "绿化带里有垃圾", "category", "SA01", "fixed", "true");

    HttpResponse<String> answer = send(li(), rubbish, true);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("办之前、办好后各一张照片");

    Browser li = li();
    Map<String, String> fields = new HashMap<>(rubbish);
    fields.put("photos", uploaded(li));
    fields.put("afterPhotos", uploaded(li));
    HttpResponse<String> both = send(li, fields, false);
    assertThat(both.statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no(both))).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void is_not_of_a_place_where_somebody_else_works() {
    String elsewhere = fixtures.area(Cast.Ground.NEXT_DOOR).id().toString();
    Browser li = li();
    Map<String, String> fields = new HashMap<>(li.hiddenFields("/grid/snap"));
    fields.putAll(Map.of("words", "井盖松了", "area", elsewhere));

    HttpResponse<String> answer = multipart(li, fields, false);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("不是您管的地方", "井盖松了");
  }

  @Test
  void leaves_out_a_point_that_lies_elsewhere_than_the_place_that_was_chosen() {
    var answer = send(li(), Map.of("words", "井盖松了", "lng", "102.30", "lat", "25.00"), false);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(
            program.call(
                () ->
                    db.sql("select lng from cases.case_file where no = :no")
                        .param("no", no(answer).value())
                        .query(Double.class)
                        .optional()))
        .isEmpty();
  }

  @Test
  void of_another_is_put_right_on_the_spot_only_with_an_answer_to_what_was_asked() {
    CaseNo no = fixtures.aReceivedCase();

    HttpResponse<String> answer = fix(no, Map.of("words", "已处理"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("答复里还缺东西", "name=\"anyway\"", "已处理");
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.RECEIVED);

    assertThat(fix(no, Map.of("words", "今天上午网格员把三楼楼道的灯换好了")).statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
    CaseNo other = fixtures.aReceivedCase();
    assertThat(fix(other, Map.of("words", "已处理", "anyway", "照片看得清楚")).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> fix(CaseNo no, Map<String, String> said) {
    Browser li = li();
    Map<String, String> form = new HashMap<>(said);
    form.put("photos", uploaded(li));
    return li.submit("/grid/snap", "/grid/tasks/" + no + "/fix", form);
  }

  @Test
  void is_of_whichever_of_their_two_grids_the_worker_chooses() {
    List<Area> grids = ground.grids(2, 1);
    Browser worker = ofTwoGrids(grids);

    assertThat(worker.get("/grid/snap").body()).contains(grids.get(0).name(), grids.get(1).name());
    Map<String, String> fields = new HashMap<>(worker.hiddenFields("/grid/snap"));
    fields.putAll(Map.of("words", "井盖松了", "area", grids.get(1).id().toString()));
    assertThat(multipart(worker, fields, false).statusCode()).isEqualTo(303);
  }

  @Test
  void a_pocket_holds_what_is_due_in_both_of_two_grids() {
    List<Area> grids = ground.grids(2, 1);
    Browser worker = ofTwoGrids(grids);
    grids.forEach(grid -> aPoint(worker, grid));

    String pocket = worker.get("/grid/pocket").body();
    assertThat(pocket).contains("口袋点" + grids.get(0).id(), "口袋点" + grids.get(1).id());
    assertThat(pocket).contains("id=\"note-area\"", "<option value=\"" + grids.get(1).id());
  }

  private Browser ofTwoGrids(List<Area> grids) {
    PartyId who = ground.holder("grid_worker", grids.get(0));
    ground.write(
        "insert into parties.post (party_id, role, area_id, area_path, held_from, basis) values (%s, 'grid_worker', %s, '%s', timestamptz '2020-01-01', '测试')"
            .formatted(who, grids.get(1).id(), grids.get(1).path()));
    posts.reload();
    return fixtures.browser(port, who);
  }

  private static void aPoint(Browser worker, Area grid) {
    Map<String, String> point =
        Map.of(
            "kind", "site",
            "area", grid.id().toString(),
            "place", "口袋点" + grid.id(),
            "lng", String.valueOf(Objects.requireNonNull(grid.label()).lng()),
            "lat", String.valueOf(Objects.requireNonNull(grid.label()).lat()));
    assertThat(worker.submit("/grid/patrol", "/grid/patrol", point).statusCode()).isEqualTo(303);
  }

  @Test
  void needs_a_word_or_a_photo() {
    assertThat(send(li(), Map.of("words", ""), false).statusCode()).isEqualTo(422);
  }

  @Test
  void is_the_same_report_when_it_is_sent_twice() {
    Browser li = li();
    Map<String, String> fields = new HashMap<>(li.hiddenFields("/grid/snap"));
    fields.put("words", "路沿石松动");

    HttpResponse<String> first = multipart(li, fields, false);
    HttpResponse<String> second = multipart(li, fields, false);

    assertThat(no(second)).isEqualTo(no(first));
  }

  @Test
  void suggests_what_the_words_mean() {
    assertThat(li().get("/grid/snap/categories?words=%E8%B7%AF%E7%81%AF%E4%B8%8D%E4%BA%AE").body())
        .contains("name=\"category\"");
  }

  @Test
  void is_not_for_residents() {
    assertThat(fixtures.browser(port, Cast.WANG_RESIDENT).get("/grid/snap").statusCode())
        .isEqualTo(403);
  }

  private Browser li() {
    return fixtures.browser(port, Cast.LI_GRID_WORKER);
  }

  private static CaseNo no(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("location").orElseThrow();
    return CaseNo.of(location.substring(location.lastIndexOf('/') + 1));
  }

  private HttpResponse<String> send(Browser who, Map<String, String> fields, boolean photo) {
    Map<String, String> all = new HashMap<>(who.hiddenFields("/grid/snap"));
    all.putAll(fields);
    all.put("area", String.valueOf(fixtures.area(Cast.Ground.HERE).id().value()));
    return multipart(who, all, photo);
  }

  private static HttpResponse<String> multipart(
      Browser who, Map<String, String> fields, boolean photo) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> write(body, part("name=\"" + name + "\"") + value + "\r\n"));
    if (photo) {
      write(body, part("name=\"after\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg"));
      body.writeBytes(CaseFixtures.aPicture());
      write(body, "\r\n");
    }
    write(body, "--" + EDGE + "--\r\n");
    return who.send(
        who.request("/grid/snap", "Content-Type", "multipart/form-data; boundary=" + EDGE)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** The id of a photo that was uploaded before its form. */
  private static String uploaded(Browser who) {
    Map<String, String> fields = new HashMap<>(who.hiddenFields("/grid/snap"));
    fields.put("idempotency_key", UUID.randomUUID().toString());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> write(body, part("name=\"" + name + "\"") + value + "\r\n"));
    write(body, part("name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg"));
    body.writeBytes(CaseFixtures.aPicture());
    write(body, "\r\n--" + EDGE + "--\r\n");
    HttpResponse<String> tile =
        who.send(
            who.request("/files", "Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    return tile.body().replaceAll("(?s).*value=\"([0-9a-f]{32})\".*", "$1");
  }

  private static String part(String head) {
    return "--" + EDGE + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
