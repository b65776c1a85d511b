package com.example;

import java.util.Collections;
import java.util.List;
import java.util.Map;

public class Order {
    private long id;
    private List<String> articles;
    private Map<String, Integer> counts;

    public Order() {}

    public Order(long id, Map<String, Integer> counts) {
        this.id = id;
        // flint:expect FLINT116 «'Collections.unmodifiableMap' fills the field 'counts' of 'Order'»
        this.counts = Collections.unmodifiableMap(counts);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public List<String> getArticles() {
        return articles;
    }

    public void setArticles(List<String> articles) {
        this.articles = articles;
    }

    public Map<String, Integer> getCounts() {
        return counts;
    }

    public void setCounts(Map<String, Integer> counts) {
        this.counts = counts;
    }
}
