package gongzhi.site.web;

import gongzhi.site.Look;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.util.List;

/** The display settings as they are now. */
public record DisplayPage(List<Choice> sizes, List<Choice> contrasts) {

  static DisplayPage of(Look look, Words words) {
    return new DisplayPage(
        List.of(
            Choice.plain("standard", words.of("display.size-standard"), !look.large()),
            new Choice(
                "large",
                words.of("display.size-large"),
                words.of("display.size-large-hint"),
                "",
                look.large())),
        List.of(
            Choice.plain("standard", words.of("display.contrast-standard"), !look.highContrast()),
            new Choice(
                "high",
                words.of("display.contrast-high"),
                words.of("display.contrast-high-hint"),
                "",
                look.highContrast())));
  }
}
