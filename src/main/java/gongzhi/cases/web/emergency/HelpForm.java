package gongzhi.cases.web.emergency;

import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A household that needs help, in a few words.
 *
 * @param key made with the page, so that a second tap is the same case
 * @param door which door; no name of anybody
 * @param confided which confidential matter it is; empty for what its words say
 */
public record HelpForm(
    @BindParam("idempotency_key") @Nullable String key,
    @Nullable String door,
    @Nullable String words,
    @Nullable String confided) {

  public HelpForm {
    door = StartForm.text(door);
    words = StartForm.text(words);
  }

  /** For the one door of all reports; neighbours do not see it, and nobody waits for a week. */
  Report report(Area building) {
    if (StartForm.text(words).isEmpty()) {
      throw Rejection.invalid("emergency.say-what-is-needed");
    }
    return new Report(
            Channel.VISIT,
            StartForm.text(words),
            List.of(),
            null,
            building.id(),
            StartForm.text(door),
            null,
            true,
            false,
            true)
        .as(MatterKind.HELP);
  }

  /** The household is not named: it was written down by whoever went. */
  Submitter submitter(PartyId worker) {
    String once = StartForm.text(key);
    if (once.isEmpty()) {
      throw Rejection.invalid("visit.key-missing");
    }
    return new Submitter(null, worker, "party:" + worker.value(), once, hash());
  }

  private String hash() {
    try {
      byte[] said = (door + "|" + words).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
