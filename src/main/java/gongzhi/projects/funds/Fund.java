package gongzhi.projects.funds;

import gongzhi.ledger.Account;
import gongzhi.ledger.Book;
import gongzhi.ledger.Books;
import gongzhi.ledger.Unit;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of a community's funds (专项经费账簿) and its accounts: {@code source/…} is the world outside,
 * {@code fund/…} what is free, {@code project/…} what a project was given, {@code paid/…} what it
 * spent. Each keeps the sources apart, so that what is left goes back to where it came from.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Fund {

  /** What such a book is called in the ledger. */
  public static final String SUBJECT = "funds";

  private final Books books;

  Fund(Books books) {
    this.books = books;
  }

  /** The book of this community; opened where there is none. */
  public Book book(Area community) {
    return books.book(community, SUBJECT, Unit.CNY);
  }

  /** The book of this community, if it has one. */
  public Optional<Book> find(AreaId community) {
    return books.find(community, SUBJECT);
  }

  /** The book of this community to look at; an empty one where there is none yet. */
  public Book look(Area community) {
    return find(community.id())
        .orElseGet(() -> new Book(0, community.id(), SUBJECT, Unit.CNY, null));
  }

  Account outside(Book book, String source) {
    return books.open(book, "source/" + source, 0, true);
  }

  Account free(Book book, String source) {
    return books.open(book, "fund/" + source, 0, false);
  }

  Account budget(Book book, Project project, String source) {
    return books.open(book, "project/" + project.id() + "/" + source, 0, false);
  }

  Account paid(Book book, Project project, String source) {
    return books.open(book, "paid/" + project.id() + "/" + source, 0, false);
  }
}
