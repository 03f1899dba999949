package gongzhi.shared.pack;

import gongzhi.shared.pack.PackNode.Branch;
import gongzhi.shared.pack.PackNode.Items;
import gongzhi.shared.pack.PackNode.Leaf;
import gongzhi.shared.pack.PackNode.Line;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML to a tree and builds no object of it. Values stay the text that was written, so that
 * {@code 007} or {@code no} never turn into something else on the way.
 */
public final class YamlTree {

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int DEEPEST = 20;
  private static final String REPLACE = "!replace";

  private final String file;
  private final Faults faults;

  private YamlTree(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The tree of one text; what cannot be read is noted as a fault. */
  public static PackNode parse(String file, String text, Faults faults) {
    return new YamlTree(file, faults).parse(text);
  }

  private PackNode parse(String text) {
    Line start = new Line(file, 1);
    try {
      Node root = new Yaml(limits()).compose(new StringReader(text));
      return root == null ? new Branch(start, Map.of()) : tree(root, start);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      faults.add(new Line(file, line), "expected YAML, but " + e.getProblem());
    } catch (YAMLException e) {
      faults.add(start, "expected YAML within the limits, but " + e.getMessage());
    }
    return new Branch(start, Map.of());
  }

  private static LoaderOptions limits() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    return options;
  }

  private PackNode tree(Node node, Line at) {
    refuseUnknownTag(node, at);
    return switch (node) {
      case MappingNode mapping -> branch(mapping, at);
      case SequenceNode sequence -> items(sequence, at);
      case ScalarNode scalar ->
          new Leaf(at, scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue());
      default -> throw new IllegalStateException("not resolved: " + node.getNodeId());
    };
  }

  private Branch branch(MappingNode mapping, Line at) {
    Map<String, PackNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Line line = lineOf(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.add(line, "expected a word as key");
      } else if (entries.put(key.getValue(), tree(tuple.getValueNode(), line)) != null) {
        faults.add(line, "expected each key once, but '" + key.getValue() + "' came before");
      }
    }
    return new Branch(at, entries);
  }

  private Items items(SequenceNode sequence, Line at) {
    List<PackNode> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(tree(item, lineOf(item))));
    return new Items(at, sequence.getTag().getValue().equals(REPLACE), items);
  }

  private void refuseUnknownTag(Node node, Line at) {
    String tag = node.getTag().getValue();
    boolean replacingList = node instanceof SequenceNode && tag.equals(REPLACE);
    if (!tag.startsWith(Tag.PREFIX) && !replacingList) {
      faults.add(at, "expected no tag but !replace on a list, found " + tag);
    }
  }

  private Line lineOf(Node node) {
    return new Line(file, node.getStartMark().getLine() + 1);
  }
}
