package main

import "sync"

// Order is one sale.
type Order struct {
	Number int
	Cents  int
}

// Till sums orders; safe for use by several goroutines.
type Till struct {
	mu    sync.Mutex
	cents int
}

// NewTill returns an empty till.
func NewTill() *Till {
	return &Till{}
}

// Add takes one order's money.
func (t *Till) Add(order Order) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.cents += order.Cents
}

// Sum is the money taken so far, in cents.
func (t *Till) Sum() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.cents
}
