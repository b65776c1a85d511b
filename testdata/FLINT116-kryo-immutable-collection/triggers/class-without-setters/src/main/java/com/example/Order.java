package com.example;

import java.util.List;
import java.util.Set;

public final class Order {
    private final long id;
    private final List<String> articles;
    private final Set<String> tags;

    public Order(long id, List<String> articles, Set<String> tags) {
        this.id = id;
        // flint:expect FLINT116 «'List.copyOf' fills the field 'articles' of 'Order'»
        this.articles = List.copyOf(articles);
        this.tags = new java.util.HashSet<>(tags);
    }

    public long id() {
        return id;
    }

    public List<String> articles() {
        return articles;
    }

    public Set<String> tags() {
        return tags;
    }
}
