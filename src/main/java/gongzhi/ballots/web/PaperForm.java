package gongzhi.ballots.web;

import gongzhi.shared.Rejection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A ballot of somebody else as it is typed. */
record PaperForm(
    @Nullable String entry,
    @Nullable String said,
    @Nullable String agent,
    @Nullable String agentPhone,
    @Nullable String agentUntil,
    @Nullable String cause,
    @Nullable List<MultipartFile> files,
    @Nullable List<MultipartFile> proxyFiles) {

  static final PaperForm BLANK = new PaperForm("", "", "", "", "", "", List.of(), List.of());
  private static final Set<String> KNOWN = Set.of("YES", "NO", "ABSTAIN", "SPOILT");

  int number() {
    return number(entry);
  }

  /** A number on the roll; refuses (422) what is none. */
  static int number(@Nullable String entry) {
    String typed = RollForm.said(entry);
    if (!typed.matches("[0-9]{1,6}")) {
      throw Rejection.invalid("paper.no-such-entry");
    }
    return Integer.parseInt(typed);
  }

  String choice() {
    String typed = RollForm.said(said);
    if (!KNOWN.contains(typed)) {
      throw Rejection.invalid("poll.choose");
    }
    return typed;
  }

  /** The last day of the document; null where it says none. */
  @Nullable LocalDate until() {
    String typed = RollForm.said(agentUntil);
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException _) {
      throw Rejection.invalid("paper.say-until");
    }
  }

  /** Pictures of the document that names the agent. */
  List<MultipartFile> proxies() {
    return proxyFiles == null ? List.of() : proxyFiles;
  }

  List<MultipartFile> scans() {
    return files == null ? List.of() : files;
  }
}
