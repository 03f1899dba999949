package gongzhi.cases.web.publication;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.publication.PublicationQuery;
import gongzhi.cases.publication.PublicationQuery.Said;
import gongzhi.cases.publication.PublicationQuery.Subject;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page on which words are read once more before everyone does. */
@Component
class PublicWordsPages {

  private final PublicationPages published;
  private final PublicationQuery query;
  private final Posts posts;

  PublicWordsPages(PublicationPages published, PublicationQuery query, Posts posts) {
    this.published = published;
    this.query = query;
    this.posts = posts;
  }

  /** The words of this step; refused where nothing was written for everyone. */
  PublicWordsPage of(CaseNo no, int step, Viewer viewer, TimeWords times) {
    Subject subject = published.requireSeen(no, viewer);
    return query.words(subject.id()).stream()
        .filter(said -> said.seq() == step)
        .findFirst()
        .map(said -> page(subject, said, viewer, times))
        .orElseThrow(() -> Rejection.invalid("publication.no-such-words"));
  }

  private PublicWordsPage page(Subject subject, Said said, Viewer viewer, TimeWords times) {
    PartyId writer = new PartyId(said.byId());
    return new PublicWordsPage(
        subject.no(),
        subject.version(),
        said.seq(),
        List.of(times.words().of(said.act()), times.moment(said.at()), posts.label(writer)),
        said.words(),
        said.words(),
        PublicWordsPage.warnings(said.words(), times.words()),
        viewer.is(writer));
  }
}
