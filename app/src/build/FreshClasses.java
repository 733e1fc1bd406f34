import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The last step of a build by `./unrepeat`: gives the classes of a jar that were compiled for Java 5
/// the form of Java 8. The JVM keeps no older ones in its AOT cache, and picocli is half of what a
/// short command loads.
///
/// `java FreshClasses.java unrepeat.jar`
class FreshClasses {
  private static final int OLDEST_KEPT = 50;
  private static final int JAVA_8 = 52;

  private final FileSystem jar;
  private final ClassFile classes;

  private FreshClasses(FileSystem jar) {
    this.jar = jar;
    this.classes =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(this::open)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  public static void main(String[] args) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]))) {
      System.out.println(new FreshClasses(jar).freshen() + " classes freshened");
    }
  }

  private InputStream open(ClassDesc type) {
    String descriptor = type.descriptorString();
    Path path = jar.getPath("/" + descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return Files.exists(path) ? Files.newInputStream(path) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int freshen() throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(jar.getPath("/"))) {
      paths = all.filter(path -> path.toString().endsWith(".class")).toList();
    }
    int count = 0;
    for (Path path : paths) {
      byte[] bytes = Files.readAllBytes(path);
      if ((bytes[6] << 8 | bytes[7] & 0xff) < OLDEST_KEPT) {
        FileTime time = Files.getLastModifiedTime(path);
        Files.write(path, fresh(path, bytes));
        Files.setLastModifiedTime(path, time);
        count++;
      }
    }
    return count;
  }

  private byte[] fresh(Path path, byte[] bytes) {
    ClassModel old = classes.parse(bytes);
    byte[] fresh = classes.build(old.thisClass().asSymbol(), asJava8(old));
    List<VerifyError> errors = classes.verify(fresh);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(path + " would not load", errors.getFirst());
    }
    return fresh;
  }

  private static Consumer<ClassBuilder> asJava8(ClassModel old) {
    return builder -> {
      builder.withVersion(JAVA_8, 0);
      for (ClassElement element : old) {
        if (element instanceof MethodModel method) {
          // Code that is copied as a whole would keep its old form, without stack maps.
          builder.transformMethod(method, MethodTransform.transformingCode(CodeBuilder::with));
        } else if (!(element instanceof ClassFileVersion)) {
          builder.with(element);
        }
      }
    };
  }
}
