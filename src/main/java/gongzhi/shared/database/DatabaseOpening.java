package gongzhi.shared.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Opens the database and brings its schema up while Spring is still reading classes: on two cores
 * this is free. {@link #await} is where the rest of the program meets the finished database.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class DatabaseOpening
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** A database that is on its way. */
  record Opening(CompletableFuture<Database> database) {

    /** The open, migrated database; refuses in one line where it cannot be opened. */
    Database await() {
      try {
        return database.join();
      } catch (CompletionException e) {
        throw CannotStart.because(e);
      }
    }

    void close() {
      if (!database.isCompletedExceptionally()) {
        await().close();
      }
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment settings = context.getEnvironment();
    String url = settings.getProperty("gongzhi.database-url", "");
    Path data = Path.of(settings.getProperty("gongzhi.data", "data"));
    if (context instanceof WebServerApplicationContext) {
      StartChecks.port(settings);
    }
    StartChecks.dataFolder(data);
    if (url.isBlank()) {
      StartChecks.notInUse(data);
    }
    Opening opening = new Opening(new CompletableFuture<>());
    Thread.ofPlatform().name("database-opening").start(() -> open(opening, url, data));
    var beans = (DefaultListableBeanFactory) context.getBeanFactory();
    beans.registerSingleton("databaseOpening", opening);
    beans.registerDisposableBean("databaseOpening", opening::close);
  }

  private static void open(Opening opening, String url, Path data) {
    Database database = null;
    try {
      database = Database.open(url, data);
      Migrations.run(database);
      opening.database().complete(database);
    } catch (RuntimeException e) {
      if (database != null) {
        database.close();
      }
      opening.database().completeExceptionally(e);
    }
  }
}
