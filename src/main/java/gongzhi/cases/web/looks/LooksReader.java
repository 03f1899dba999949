package gongzhi.cases.web.looks;

import gongzhi.cases.records.LookBook;
import gongzhi.parties.audit.Traces;
import gongzhi.site.TimeWords;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads both books of looks as one, newest first. */
@Component
class LooksReader {

  private final LookBook book;
  private final Traces traces;

  LooksReader(LookBook book, Traces traces) {
    this.book = book;
    this.traces = traces;
  }

  /** At most so many that were asked for, after this place. */
  List<LookLine> read(LooksForm form, LooksForm.Place after, int most, TimeWords times) {
    return Stream.concat(matters(form, after, most, times), reveals(form, after, most, times))
        .sorted(LookLine.NEWEST_FIRST)
        .limit(most)
        .toList();
  }

  private Stream<LookLine> matters(
      LooksForm form, LooksForm.Place after, int most, TimeWords times) {
    if (form.kind().equals(LooksForm.REVEAL)) {
      return Stream.empty();
    }
    LookBook.Asked asked =
        new LookBook.Asked(form.kind(), form.q(), form.begin(times), form.end(times));
    LookBook.After place = new LookBook.After(after.at(), after.kind(), after.id());
    return book.read(asked, place, most).stream().map(LookLine::of);
  }

  private Stream<LookLine> reveals(
      LooksForm form, LooksForm.Place after, int most, TimeWords times) {
    if (!form.kind().isEmpty() && !form.kind().equals(LooksForm.REVEAL)) {
      return Stream.empty();
    }
    Traces.Asked asked =
        new Traces.Asked(LooksForm.REVEAL, form.q(), form.begin(times), form.end(times));
    Traces.After place = new Traces.After(after.at(), after.kind(), after.id());
    return traces.read(asked, place, most).stream().map(LookLine::of);
  }
}
