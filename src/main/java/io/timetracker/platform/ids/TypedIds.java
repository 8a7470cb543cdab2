package io.timetracker.platform.ids;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every id type of the product, found once, and how to make one from a number. */
final class TypedIds {

    private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentHashMap<>();

    private TypedIds() {}

    static List<Class<?>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(TypedId.class));
        return scanner.findCandidateComponents("io.timetracker").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        java.util.Objects.requireNonNull(found.getBeanClassName()), TypedIds.class.getClassLoader()))
                .filter(Class::isRecord)
                .toList();
    }

    static <T> T of(Class<T> type, long value) {
        var constructor = CONSTRUCTORS.computeIfAbsent(type, TypedIds::constructorOf);
        return type.cast(BeanUtils.instantiateClass(constructor, value));
    }

    private static Constructor<?> constructorOf(Class<?> type) {
        try {
            return type.getDeclaredConstructor(long.class);
        } catch (NoSuchMethodException notAnId) {
            throw new IllegalArgumentException(type + " is not a record around a long", notAnId);
        }
    }
}
