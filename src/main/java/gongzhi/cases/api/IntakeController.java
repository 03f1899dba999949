package gongzhi.cases.api;

import gongzhi.cases.Intake;
import gongzhi.cases.Intake.Pending;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.territory.Areas;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Reports from programs, one or up to {@link ReportBody#TOGETHER} at a time. Each carries its own
 * key, so a call may be repeated as a whole: what was taken in before is answered as before.
 */
@RestController
@Needs(Permission.CASE_REGISTER)
@OwnTransactions
class IntakeController {

  private final Intake intake;
  private final ReportBody body;
  private final Areas areas;

  IntakeController(Intake intake, ReportBody body, Areas areas) {
    this.intake = intake;
    this.areas = areas;
    this.body = body;
  }

  /** A report that was taken in. */
  record Taken(@Nullable String key, String no, String receipt) {

    static Taken of(@Nullable String key, Intake.Receipt receipt) {
      return new Taken(key, receipt.no().value(), "/t/" + receipt.token());
    }
  }

  /** One answer of several: taken in, or refused and why. */
  record Answer(@Nullable String key, @Nullable Taken taken, @Nullable Refused refused) {}

  @PostMapping(path = "/api/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Taken> receive(HttpServletRequest request, Viewer viewer) throws IOException {
    ReportItem item = body.one(request);
    Taken taken = Taken.of(item.key(), begin(item, viewer).receipt());
    return ResponseEntity.created(URI.create(taken.receipt())).body(taken);
  }

  /** Answers in the order of the reports; one that is refused leaves the others alone. */
  @PostMapping(path = "/api/cases/batch", consumes = MediaType.APPLICATION_JSON_VALUE)
  List<Answer> receiveAll(HttpServletRequest request, Viewer viewer, Words words)
      throws IOException {
    List<Supplier<Answer>> begun =
        body.many(request).stream().map(sent -> answer(sent, viewer, words)).toList();
    return begun.stream().map(Supplier::get).toList();
  }

  private Supplier<Answer> answer(@Nullable JsonNode sent, Viewer viewer, Words words) {
    try {
      ReportItem item = body.item(sent);
      Pending pending = begin(item, viewer);
      return () -> finished(item, pending, words);
    } catch (Rejection refused) {
      Answer answer = new Answer(ReportBody.keyOf(sent), null, Refused.of(refused, words));
      return () -> answer;
    }
  }

  private static Answer finished(ReportItem item, Pending pending, Words words) {
    try {
      return new Answer(item.key(), Taken.of(item.key(), pending.receipt()), null);
    } catch (Rejection refused) {
      return new Answer(item.key(), null, Refused.of(refused, words));
    }
  }

  private Pending begin(ReportItem item, Viewer viewer) {
    return intake.register(item.report(areas), item.submitter(viewer), viewer);
  }
}
