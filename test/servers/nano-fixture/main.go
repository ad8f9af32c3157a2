// Command nano-fixture is the fixture application on Nano: a few routes that make what a
// client can meet on a Nano server happen on demand.
package main

//go:generate protoc --go_out=. --go_opt=paths=source_relative fixture.proto

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"strings"
	"time"

	"github.com/lonng/nano"
	"github.com/lonng/nano/component"
	"github.com/lonng/nano/pipeline"
	"github.com/lonng/nano/serialize"
	nanojson "github.com/lonng/nano/serialize/json"
	"github.com/lonng/nano/serialize/protobuf"
	"github.com/lonng/nano/session"
)

// dictionary holds the edge codes 0, 256 (a zero low byte) and 65535. The routes late, silent
// and onFlood stay out of it, so that plain and compressed routes meet on one connection.
var dictionary = map[string]uint16{
	"onBurst":           0,
	"fixture.echo":      1,
	"fixture.burst":     2,
	"fixture.typed":     3,
	"fixture.tellTyped": 4,
	"onTyped":           5,
	"onTell":            256,
	"fixture.tell":      65535,
}

var errRefused = errors.New(`handshake refused: user.token is "refuse"`)

func main() {
	log.SetFlags(0)
	log.SetPrefix("nano-fixture: ")
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	var (
		addr           = flag.String("addr", "127.0.0.1:3260", "listen on `host:port`; port 0 takes a free one")
		path           = flag.String("path", "/nano", "WebSocket `path`")
		tcp            = flag.Bool("tcp", false, "speak raw TCP instead of WebSocket")
		heartbeat      = flag.Duration("heartbeat", time.Second, "heartbeat `interval`")
		serializerName = flag.String("serializer", "json", "body `format`: json or protobuf")
		withDictionary = flag.Bool("dictionary", false, "compress routes with the fixture's dictionary")
		validate       = flag.Bool("validator", true, `refuse handshakes whose user.token is "refuse"`)
	)
	flag.Parse()
	if flag.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", flag.Arg(0))
	}
	if *heartbeat <= 0 {
		return errors.New("-heartbeat must be positive: Nano cannot run without one")
	}
	serializer, err := newSerializer(*serializerName)
	if err != nil {
		return err
	}
	bound, err := resolve(*addr)
	if err != nil {
		return err
	}

	components := &component.Components{}
	components.Register(&Fixture{}, component.WithName("fixture"), component.WithNameFunc(lowerFirst))
	options := []nano.Option{
		nano.WithComponents(components),
		nano.WithHeartbeatInterval(*heartbeat),
		nano.WithSerializer(serializer),
		nano.WithPipeline(ownBodies()),
	}
	if *withDictionary {
		options = append(options, nano.WithDictionary(dictionary))
	}
	if *validate {
		options = append(options, nano.WithHandshakeValidator(refuseToken))
	}
	url := "tcp://" + bound
	if !*tcp {
		options = append(options, nano.WithIsWebsocket(true), nano.WithWSPath(*path))
		url = "ws://" + bound + "/" + strings.TrimPrefix(*path, "/")
	}

	go announce(bound, url)
	nano.Listen(bound, options...)
	return nil
}

func newSerializer(name string) (serialize.Serializer, error) {
	switch name {
	case "json":
		return nanojson.NewSerializer(), nil
	case "protobuf":
		return protobuf.NewSerializer(), nil
	}
	return nil, fmt.Errorf("unknown serializer %q: use json or protobuf", name)
}

// resolve returns addr with its final port. Nano neither tells the port it was given for 0 nor
// fails before its listener runs, so the address is tried here first.
func resolve(addr string) (string, error) {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return "", err
	}
	return listener.Addr().String(), listener.Close()
}

// announce prints url once addr accepts connections: Nano has no callback for that.
func announce(addr, url string) {
	for {
		conn, err := net.Dial("tcp", addr)
		if err == nil {
			conn.Close()
			fmt.Println("listening on", url)
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// refuseToken accepts every handshake but one, an empty or unreadable body too, as a Nano
// server without a validator does.
func refuseToken(_ *session.Session, body []byte) error {
	var handshake struct {
		User struct {
			Token string `json:"token"`
		} `json:"user"`
	}
	if err := json.Unmarshal(body, &handshake); err != nil {
		return nil
	}
	if handshake.User.Token == "refuse" {
		return errRefused
	}
	return nil
}

// ownBodies gives each message a body of its own. Nano's are slices of the connection's read
// buffer, and the next read may overwrite one that a raw handler is still going to echo.
func ownBodies() pipeline.Pipeline {
	pipe := pipeline.New()
	pipe.Inbound().PushBack(func(_ *session.Session, msg *pipeline.Message) error {
		msg.Data = bytes.Clone(msg.Data)
		return nil
	})
	return pipe
}

// lowerFirst turns the Go method TellTyped into the route part tellTyped.
func lowerFirst(name string) string {
	return strings.ToLower(name[:1]) + name[1:]
}
