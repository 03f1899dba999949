package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds what SQL may do: a module names its own schema and the labels that lower modules publish,
 * lists end, and a migration explains and guards what it makes.
 */
class SqlTest {

  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
  private static final Pattern LINE =
      Pattern.compile("\"((?:select|insert|update|delete) [^\"]*)\"");
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:from|join|into|update|table|using)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_]+)");
  private static final Pattern LIST_READ =
      Pattern.compile("\\.query\\(.*\\)\\s*\\.(?:list|stream|set)\\(\\)", Pattern.DOTALL);

  private static final Pattern ONLY_READS =
      Pattern.compile("\\A\\s*(?:select|with)\\b(?!.*\\binsert into\\b)", Pattern.DOTALL);

  /** A limit, a function that has one, or the reason why a snapshot needs the whole table. */
  private static final Pattern ENDS =
      Pattern.compile(
          "\\b(?:limit|fetch first|returning|generate_series)\\b|from \\w+\\.\\w+\\(|-- whole: \\w+");

  private static final Pattern CREATED =
      Pattern.compile("create table (?:if not exists )?([a-z_.]+)");
  private static final Pattern UNNAMED_CHECK =
      Pattern.compile("(?m)^\\s+(?:check|unique|foreign key|exclude)\\b.*");
  private static final Pattern COMMENTED =
      Pattern.compile("comment on (\\w+)\\s+([\\w.]+(?:\\([^)]*\\))?)\\s+is\\s+'([^']*)");

  private static final Set<String> SYSTEM = Set.of("pg_catalog", "information_schema");

  private record Statement(Path file, String module, String sql, String after) {}

  @Test
  void a_module_names_only_its_own_schema_and_lower_labels() {
    statements()
        .forEach(
            one ->
                TABLE
                    .matcher(bare(one.sql()))
                    .results()
                    .forEach(
                        table ->
                            assertThat(mayName(one.module(), table))
                                .as("%s names %s", one.file(), table.group())
                                .isTrue()));
  }

  @Test
  void a_migration_names_only_its_own_schema_and_lower_labels() {
    migrations()
        .forEach(
            (file, sql) ->
                TABLE
                    .matcher(bare(sql))
                    .results()
                    .forEach(
                        table ->
                            assertThat(mayName(moduleOf(file), table))
                                .as("%s names %s", file, table.group())
                                .isTrue()));
  }

  @Test
  void every_list_ends() {
    assertThat(statements())
        .filteredOn(one -> ONLY_READS.matcher(one.sql()).find())
        .filteredOn(one -> LIST_READ.matcher(one.after()).find())
        .filteredOn(one -> !ENDS.matcher(one.sql() + one.after()).find())
        .isEmpty();
  }

  @Test
  void every_constraint_of_a_table_has_a_name() {
    migrations()
        .forEach(
            (file, sql) ->
                assertThat(
                        UNNAMED_CHECK
                            .matcher(withoutFunctions(sql))
                            .results()
                            .map(MatchResult::group))
                    .as("%s", file)
                    .allMatch(
                        line -> line.strip().startsWith("check (") && isContinued(sql, line)));
  }

  @Test
  void every_table_is_explained_and_granted() {
    Map<String, String> byModule =
        migrations().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> moduleOf(entry.getKey()),
                    Collectors.mapping(Map.Entry::getValue, Collectors.joining("\n"))));
    migrations()
        .forEach(
            (file, sql) ->
                CREATED
                    .matcher(sql)
                    .results()
                    .map(table -> table.group(1))
                    .filter(table -> table.contains("."))
                    .forEach(table -> requireExplained(file, table, byModule.get(moduleOf(file)))));
  }

  @Test
  void every_comment_begins_with_the_chinese_term() {
    migrations()
        .forEach(
            (file, sql) ->
                assertThat(COMMENTED.matcher(sql).results().map(found -> found.group(3)))
                    .as("comments of %s", file)
                    .allMatch(SqlTest::beginsInChinese));
  }

  @Test
  void row_level_security_binds_the_owner_too() {
    migrations()
        .forEach(
            (file, sql) ->
                Pattern.compile("alter table ([a-z_.]+)\\s+enable row level security")
                    .matcher(sql)
                    .results()
                    .forEach(
                        table ->
                            assertThat(sql)
                                .as("%s", file)
                                .containsPattern(
                                    Pattern.quote(table.group(1))
                                        + "[^;]*\\s+force row level security")));
  }

  private static void requireExplained(Path file, String table, String sql) {
    assertThat(sql)
        .as("%s: a comment on %s", file, table)
        .containsPattern("comment on table\\s+" + Pattern.quote(table) + "\\s");
    assertThat(sql)
        .as("%s: a grant on %s", file, table)
        .containsPattern("grant [^;]*\\bon [^;]*" + Pattern.quote(table) + "\\b[^;]* to");
  }

  private static boolean mayName(String module, MatchResult table) {
    String schema = table.group(1);
    if (schema.equals(module)
        || SYSTEM.contains(schema)
        || !ModulesTest.LADDER.containsKey(schema)) {
      return true;
    }
    return table.group(2).endsWith("_label")
        && ModulesTest.LADDER.get(schema)
            < ModulesTest.LADDER.getOrDefault(module, Integer.MAX_VALUE);
  }

  private static List<Statement> statements() {
    List<Statement> all = new ArrayList<>();
    for (Path file : SourceFiles.below("src/main/java/gongzhi", ".java")) {
      String source = SourceFiles.read(file);
      for (Pattern pattern : List.of(TEXT_BLOCK, LINE)) {
        pattern
            .matcher(source)
            .results()
            .forEach(
                found ->
                    all.add(
                        new Statement(
                            file, moduleOf(file), found.group(1), restOf(source, found.end()))));
      }
    }
    return all;
  }

  /** What the statement in Java does with the SQL, up to its end. */
  private static String restOf(String source, int from) {
    int end = source.indexOf(";\n", from);
    return source.substring(from, end < 0 ? source.length() : end);
  }

  private static Map<Path, String> migrations() {
    return SourceFiles.below("src/main/resources/db/migration", ".sql").stream()
        .collect(
            Collectors.toMap(
                file -> file, file -> SourceFiles.read(file).toLowerCase(Locale.ROOT)));
  }

  private static String moduleOf(Path file) {
    String path = file.toString().replace('\\', '/');
    String marker = path.contains("/migration/") ? "/migration/" : "/gongzhi/";
    String rest = path.substring(path.indexOf(marker) + marker.length());
    return rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : "";
  }

  private static String bare(String sql) {
    String withoutComments = COMMENT.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll("");
    return LITERAL.matcher(withoutComments).replaceAll("''");
  }

  private static String withoutFunctions(String sql) {
    return sql.replaceAll("(?s)\\$\\$.*?\\$\\$", "");
  }

  /** A check on the line after its {@code constraint name} has a name. */
  private static boolean isContinued(String sql, String line) {
    return Pattern.compile("constraint \\w+\\s*" + Pattern.quote(line.strip())).matcher(sql).find();
  }

  private static boolean beginsInChinese(String comment) {
    return Character.UnicodeScript.of(comment.codePointAt(0)) == Character.UnicodeScript.HAN
        || comment.matches("(?s)[0-9a-z+]+\\p{IsHan}.*");
  }
}
