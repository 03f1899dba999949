package gongzhi.ballots.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Papers of an election or a budget vote as they are typed.
 *
 * @param slips one line for each paper
 */
record BoxForm(
    @Nullable String entry, @Nullable String slips, @Nullable List<MultipartFile> files) {

  static final BoxForm BLANK = new BoxForm("", "", List.of());

  int number() {
    return PaperForm.number(entry);
  }

  String typed() {
    return RollForm.said(slips);
  }

  List<MultipartFile> pictures() {
    return files == null ? List.of() : files;
  }

  static String fieldOf(String code) {
    return switch (code) {
      case "paper.no-such-entry" -> "entry";
      case "box.say-papers", "box.unreadable", "box.another-count", "box.differs" -> "slips";
      case "box.sheet-missing" -> "photos";
      default -> "";
    };
  }
}
