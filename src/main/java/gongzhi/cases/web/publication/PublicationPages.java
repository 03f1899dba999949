package gongzhi.cases.web.publication;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.publication.PublicationQuery;
import gongzhi.cases.publication.PublicationQuery.Entry;
import gongzhi.cases.publication.PublicationQuery.Subject;
import gongzhi.cases.web.publication.PublicationPage.Line;
import gongzhi.cases.web.publication.PublicationPage.Photo;
import gongzhi.cases.web.publication.PublicationPage.Said;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.PhotoPart;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of what of a case is public. */
@Component
class PublicationPages {

  private final PublicationQuery query;
  private final Posts posts;

  PublicationPages(PublicationQuery query, Posts posts) {
    this.query = query;
    this.posts = posts;
  }

  /** The case, for whoever may decide what of it is public. */
  Subject requireSeen(CaseNo no, Viewer viewer) {
    Subject subject = query.subject(no);
    viewer.require(Permission.CASE_STUDY, subject.areaPath());
    return subject;
  }

  PublicationPage of(CaseNo no, String reason, Viewer viewer, TimeWords times) {
    Subject subject = requireSeen(no, viewer);
    return new PublicationPage(
        subject.no(),
        subject.version(),
        Objects.requireNonNullElse(subject.titlePublic(), ""),
        subject.restricted() || subject.hidden(),
        query.photos(subject.id()).stream().map(photo -> photo(photo, times)).toList(),
        query.words(subject.id()).stream().map(said -> said(said, times)).toList(),
        query.history(subject.id()).stream().map(entry -> line(entry, times)).toList(),
        reason);
  }

  private static Photo photo(PublicationQuery.Photo photo, TimeWords times) {
    String act = times.words().of("photo.of-act", times.words().of(photo.act()));
    return new Photo(new PhotoPart(photo.photoId(), act, times.day(photo.at())), photo.released());
  }

  private static Said said(PublicationQuery.Said said, TimeWords times) {
    return new Said(
        said.seq(),
        times.words().of(said.act()),
        times.moment(said.at()),
        Objects.requireNonNullElse(said.shown(), said.words()),
        said.state());
  }

  private Line line(Entry entry, TimeWords times) {
    return new Line(
        times.words().of(entry.act()),
        posts.label(new PartyId(entry.byId())),
        times.moment(entry.at()),
        entry.words(),
        Objects.requireNonNullElse(entry.written(), ""),
        Stream.ofNullable(entry.photo())
            .map(id -> new PhotoPart(id, times.words().of(entry.act()), ""))
            .toList());
  }
}
