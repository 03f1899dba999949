package gongzhi.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import gongzhi.shared.database.DatabaseOpening.Opening;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In the order of use: server, migrations, pool, transactions, client. Closed in reverse. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int CONNECTIONS_PER_CORE = 4;
  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(8);

  /** Closed by the opening itself, after every bean that uses it. */
  @Bean(destroyMethod = "")
  Database database(Opening opening) {
    return opening.await();
  }

  /** How many connections one program holds at most. */
  static int connections() {
    return Runtime.getRuntime().availableProcessors() * CONNECTIONS_PER_CORE;
  }

  @Bean
  HikariDataSource dataSource(Database database) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("gongzhi");
    pool.setDataSource(database.app().dataSource());
    pool.setMaximumPoolSize(connections());
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    return new HikariDataSource(pool);
  }

  /** A quarter of the connections is kept for transactions inside others. */
  @Bean
  PlatformTransactionManager transactionManager(HikariDataSource source) {
    int outer = source.getMaximumPoolSize() * 3 / 4;
    return new ScopedTransactions(source, outer, WAIT_FOR_CONNECTION);
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource source) {
    return new JdbcTemplate(source);
  }

  @Bean
  JdbcClient jdbcClient(JdbcTemplate template) {
    return new RecordClient(JdbcClient.create(template));
  }

  @Bean
  @Primary
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  /** For work that only reads; ask for it with {@code @Qualifier("readOnlyTransactions")}. */
  @Bean(defaultCandidate = false)
  TransactionTemplate readOnlyTransactions(PlatformTransactionManager transactions) {
    return new ReadingTransactions((ScopedTransactions) transactions);
  }
}
