package dev.unrepeat.walls;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Finds switches over our sealed types that have a `default`, by asking the compiler.
public final class SealedSwitches {
  private SealedSwitches() {}

  /// The places, as file and line, under this folder of the root.
  public static List<String> withDefault(String folder) {
    List<Path> files =
        House.files(".java", folder).stream()
            .filter(file -> !file.endsWith("module-info.java"))
            .toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  ignored -> {},
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      List<String> found = new ArrayList<>();
      units.forEach(unit -> new Finder(Trees.instance(task), found).scan(unit, null));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Finder extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final List<String> found;

    Finder(Trees trees, List<String> found) {
      this.trees = trees;
      this.found = found;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      look(tree, tree.getExpression(), tree.getCases());
      return super.visitSwitch(tree, nothing);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      look(tree, tree.getExpression(), tree.getCases());
      return super.visitSwitchExpression(tree, nothing);
    }

    private void look(Tree tree, ExpressionTree subject, List<? extends CaseTree> cases) {
      TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), subject));
      boolean hasDefault =
          cases.stream()
              .flatMap(one -> one.getLabels().stream())
              .anyMatch(DefaultCaseLabelTree.class::isInstance);
      if (hasDefault && isOurSealed(type)) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long at = trees.getSourcePositions().getStartPosition(unit, tree);
        found.add(
            Path.of(unit.getSourceFile().toUri()).getFileName()
                + ":"
                + unit.getLineMap().getLineNumber(at)
                + " switches over "
                + type
                + " with a default");
      }
    }

    private static boolean isOurSealed(TypeMirror type) {
      return type instanceof DeclaredType declared
          && declared.asElement().getModifiers().contains(Modifier.SEALED)
          && declared.toString().startsWith("dev.unrepeat.");
    }
  }
}
