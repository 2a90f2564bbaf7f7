// Shop counts an order every second and shows the sum over HTTP.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"time"
)

func main() {
	address := os.Getenv("SHOP_ADDRESS")
	if address == "" {
		address = "127.0.0.1:0"
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("shop listens on %s", listener.Addr())

	till := NewTill()
	go takeOrders(till, time.Second)

	http.HandleFunc("/sum", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(w, till.Sum())
	})
	if err := http.Serve(listener, nil); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}

func takeOrders(till *Till, pause time.Duration) {
	for number := 1; ; number++ {
		till.Add(Order{Number: number, Cents: 250})
		time.Sleep(pause)
	}
}
