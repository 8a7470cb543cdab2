package io.timetracker.platform.openapi;

import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which query parameters a handler reads, found in its byte code and in what it hands its {@link Query} to. */
final class QueryOfHandler {

    private static final String QUERY = Query.class.getName().replace('.', '/');
    private static final Set<String> PAGING = Set.of("page", "per_page", "cursor");
    private static final int USUAL_CAP = 100;

    private final Method handler;
    private final Map<String, Set<Kind>> read = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private int cap = USUAL_CAP;

    QueryOfHandler(Method handler) {
        this.handler = handler;
    }

    Set<String> differences() {
        if (Arrays.stream(handler.getParameterTypes()).noneMatch(Query.class::equals)) {
            return Set.of();
        }
        follow(handler.getDeclaringClass().getName().replace('.', '/'), handler.getName());
        var said = Arrays.stream(handler.getAnnotationsByType(QueryParameter.class))
                .collect(Collectors.toMap(QueryParameter::name, QueryParameter::kind));
        var differences = new TreeSet<String>();
        read.forEach((name, kinds) -> {
            if (!said.containsKey(name)) {
                differences.add(place() + " reads %s as one of %s and does not say so".formatted(name, kinds));
            } else if (!kinds.contains(said.get(name))) {
                differences.add(place() + " reads %s as one of %s and says %s".formatted(name, kinds, said.get(name)));
            }
        });
        said.keySet().stream()
                .filter(name -> !read.containsKey(name) && !PAGING.contains(name))
                .forEach(name -> differences.add(place() + " says that it reads %s and does not".formatted(name)));
        if (cap != USUAL_CAP && !said.containsKey("per_page")) {
            differences.add(place() + " takes per_page up to %d and does not say so".formatted(cap));
        }
        return differences;
    }

    private String place() {
        return handler.getDeclaringClass().getSimpleName() + "." + handler.getName();
    }

    private void follow(String owner, String name) {
        if (!owner.startsWith("io/timetracker/") || owner.equals(QUERY) || !seen.add(owner + "." + name)) {
            return;
        }
        try (var bytes = QueryOfHandler.class.getResourceAsStream("/" + owner + ".class")) {
            ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .filter(method -> method.methodName().equalsString(name))
                    .forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(MethodModel method) {
        var text = "";
        var number = USUAL_CAP;
        for (var element : method.code().orElseThrow()) {
            switch (element) {
                case ConstantInstruction constant
                when constant.constantValue() instanceof String string -> text = string;
                case ConstantInstruction constant
                when constant.constantValue() instanceof Integer integer -> number = integer;
                case InvokeInstruction call -> called(call, text, number);
                case InvokeDynamicInstruction lambda
                when lambda.type().stringValue().contains(QUERY) -> followLambda(lambda);
                default -> {}
            }
        }
    }

    private void called(InvokeInstruction call, String text, int number) {
        var owner = call.owner().asInternalName();
        var name = call.name().stringValue();
        if (owner.equals(QUERY)) {
            kinds(name, number)
                    .forEach(kind ->
                            read.computeIfAbsent(text, key -> new TreeSet<>()).add(kind));
        } else if (name.equals("getParameter")) {
            read.computeIfAbsent(text, key -> new TreeSet<>()).add(Kind.TEXT);
        } else if (call.type().stringValue().contains(QUERY)) {
            follow(owner, name);
        }
    }

    private Set<Kind> kinds(String reader, int number) {
        return switch (reader) {
            case "text" -> Set.of(Kind.TEXT, Kind.DATE, Kind.MOMENT);
            case "number" -> Set.of(Kind.NUMBER);
            case "id" -> Set.of(Kind.ID);
            case "flag" -> Set.of(Kind.FLAG);
            case "page" -> {
                cap = number;
                yield Set.of();
            }
            default -> Set.of();
        };
    }

    private void followLambda(InvokeDynamicInstruction lambda) {
        lambda.bootstrapArgs().stream()
                .filter(DirectMethodHandleDesc.class::isInstance)
                .map(DirectMethodHandleDesc.class::cast)
                .forEach(target ->
                        follow(target.owner().descriptorString().replaceAll("^L|;$", ""), target.methodName()));
    }
}
