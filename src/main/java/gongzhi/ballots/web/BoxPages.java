package gongzhi.ballots.web;

import gongzhi.ballots.contests.BoxStore;
import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestState;
import gongzhi.ballots.contests.Option;
import gongzhi.ballots.contests.OptionStore;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages about paper in elections and budget votes. */
@Component
class BoxPages {

  private final ContestPages contests;
  private final OptionStore options;
  private final BoxStore boxes;

  BoxPages(ContestPages contests, OptionStore options, BoxStore boxes) {
    this.contests = contests;
    this.options = options;
    this.boxes = boxes;
  }

  BoxPage page(Contest contest, BoxForm typed, Problems problems, ContestPages.Looking looking) {
    TimeWords times = looking.times();
    Words words = times.words();
    Optional<BoxStore.Waiting> waiting = boxes.waiting(contest.no());
    boolean sealed = boxes.sealed(contest.no()).isPresent();
    boolean open = contest.isOpenAt(times.now());
    return new BoxPage(
        contest.kind().segment(),
        contest.no().value(),
        contest.title(),
        state(contest, words),
        open && BoxStore.tellsWhose(boxes.markedOff(contest.no())),
        open && waiting.isEmpty() && !sealed,
        open && waiting.isPresent(),
        waiting.filter(one -> isOwn(one, looking.viewer())).isPresent(),
        sealed,
        Field.line("entry", words.of("paper.entry"), RollForm.said(typed.entry()), problems)
            .kind("number")
            .hint(words.of("paper.entry-hint")),
        Field.area("slips", words.of("box.papers"), typed.typed(), problems)
            .hint(words.of("box.papers-hint." + contest.paper())),
        contests.slate(contest, words));
  }

  private static boolean isOwn(BoxStore.Waiting waiting, Viewer viewer) {
    return viewer.is(waiting.enteredBy());
  }

  /** How many took a paper and how many papers are in; empty where nobody took one. */
  String state(Contest contest, Words words) {
    long marked = boxes.markedOff(contest.no());
    Optional<BoxStore.Sealed> sealed = boxes.sealed(contest.no());
    if (sealed.isPresent()) {
      return words.of("box.state.sealed", marked, sealed.get().slips());
    }
    if (contest.state() == ContestState.CLOSED) {
      return marked == 0 ? "" : words.of("box.state.missed", marked);
    }
    return boxes
        .waiting(contest.no())
        .map(box -> words.of("box.state.waiting", marked, box.slips()))
        .orElseGet(() -> words.of("box.state.marked", marked));
  }

  /** The sheet; not there (404) before the end, or without papers. */
  BoxPage.Sheet sheet(Contest contest, Words words) {
    BoxStore.Sealed sealed =
        boxes
            .sealed(contest.no())
            .filter(_ -> contest.state() == ContestState.CLOSED)
            .orElseThrow(() -> Rejection.notFound("poll.no-result-yet"));
    List<Option> slate = options.slate(contest.no());
    boolean few = BoxStore.tellsWhose(sealed.slips());
    List<BoxStore.Slip> slips = few ? List.of() : boxes.slips(contest.no());
    return new BoxPage.Sheet(
        contest.address(),
        contest.no().value(),
        contest.title(),
        state(contest, words),
        few,
        slips.stream()
            .map(one -> new BoxPage.Paper(one.no(), said(contest, slate, one.said(), words)))
            .toList(),
        slate.stream().map(one -> total(contest, one, slips, words)).toList(),
        BoxStore.written(slips),
        sealed.hash());
  }

  private static String said(
      Contest contest, List<Option> slate, @Nullable String said, Words words) {
    return said == null ? words.of("choice.spoilt") : ChosenWords.of(contest, slate, said, words);
  }

  private static String total(
      Contest contest, Option option, List<BoxStore.Slip> slips, Words words) {
    long on =
        slips.stream()
            .map(BoxStore.Slip::said)
            .filter(said -> said != null && contest.paper().mentioned(said).contains(option.no()))
            .count();
    return words.of("box.total", option.title(), on);
  }
}
