package gongzhi.cases.web.desk;

import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What an officer writes down for somebody who phoned, came by or sent paper.
 *
 * @param find words of a place to look for; only looking is done while it is sent with the search
 *     button
 * @param phone of the reporter; empty for somebody who stays anonymous
 * @param postal where letters go; empty for none
 * @param note the note of the officer that it comes from; null for none
 * @param same whether they are whoever is known by this phone under another name: the masked phone
 *     where they are, {@link #SOMEBODY_ELSE} where not, empty while nobody was asked
 */
public record NewCaseForm(
    @Nullable @BindParam("idempotency_key") String key,
    @Nullable Channel channel,
    @Nullable @Size(max = 2000, message = "report.too-long") String words,
    @Nullable String find,
    @Nullable Long area,
    @Nullable @Size(max = 200, message = "report.address-too-long") String address,
    @Nullable String category,
    @Nullable MatterKind matter,
    @Nullable String phone,
    @Nullable @Size(max = 30, message = "desk.new.name-too-long") String name,
    @Nullable @Size(max = 200, message = "desk.new.postal-too-long") String postal,
    @Nullable Boolean danger,
    @Nullable Boolean hidden,
    @Nullable Long note,
    @Nullable String same) {

  /** Said when the phone is somebody else's, who signs in by it. */
  public static final String SOMEBODY_ELSE = "no";

  public NewCaseForm {
    key = text(key);
    words = text(words);
    find = text(find);
    address = text(address);
    category = text(category);
    phone = text(phone);
    name = text(name);
    postal = text(postal);
    same = text(same);
  }

  /** Nothing written down yet. */
  public static NewCaseForm empty() {
    return new NewCaseForm("", null, "", "", null, "", "", null, "", "", "", null, null, null, "");
  }

  /** What was said elsewhere, such as at a meeting. */
  static NewCaseForm saying(String words) {
    return new NewCaseForm(
        "", null, words, "", null, "", "", null, "", "", "", null, null, null, "");
  }

  /** The same as somebody said it on this channel. */
  public NewCaseForm through(Channel one) {
    return new NewCaseForm(
        key, one, words, find, area, address, category, matter, phone, name, postal, danger, hidden,
        note, same);
  }

  /** The same without who said it and without its key, as it may be kept. */
  public NewCaseForm withoutPerson() {
    return new NewCaseForm(
        "", channel, words, find, area, address, category, matter, "", "", "", danger, hidden, note,
        "");
  }

  /** What a note of the officer already says. */
  static NewCaseForm from(Notebook.Note note) {
    long area = note.area().value();
    return new NewCaseForm(
        "",
        Channel.VISIT,
        note.words(),
        "",
        area,
        "",
        "",
        null,
        "",
        "",
        "",
        null,
        null,
        note.id(),
        "");
  }

  /** The same without the place chosen before, so that what is found now stands first. */
  public NewCaseForm lookingAnew() {
    return text(find).isEmpty()
        ? this
        : new NewCaseForm(
            key, channel, words, find, null, address, category, matter, phone, name, postal, danger,
            hidden, note, same);
  }

  boolean isNamed() {
    return !text(name).isEmpty();
  }

  /** The key a second click is known by. */
  String keyed() {
    return text(key);
  }

  Report report(Channel through) {
    return new Report(
            through,
            text(words),
            List.of(),
            null,
            area == null ? null : new AreaId(area),
            text(address),
            text(category).isEmpty() ? null : category,
            Boolean.TRUE.equals(danger),
            false,
            Boolean.TRUE.equals(hidden))
        .as(matter);
  }

  /** The officer is the principal of the key, so that a second click is the same report. */
  public Submitter submitter(@Nullable PartyId reporter, PartyId officer) {
    return new Submitter(reporter, officer, "party:" + officer, text(key), hash());
  }

  private String hash() {
    try {
      byte[] all = toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }
}
