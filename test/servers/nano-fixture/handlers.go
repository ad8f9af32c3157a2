package main

import (
	"encoding/json"
	"errors"
	"log"
	"runtime"
	"strings"
	"time"

	"github.com/lonng/nano/cluster"
	"github.com/lonng/nano/component"
	"github.com/lonng/nano/session"
)

// floodPatience is how long the queue of a session may stay full before its writer counts as
// locked up.
const floodPatience = time.Second

// Fixture is the component behind the routes fixture.*. Handlers that take raw bytes work with
// both serializers, those that take a *Typed too; the others are for JSON.
type Fixture struct {
	component.Base
}

type (
	lateRequest struct {
		MS  int64           `json:"ms"`
		Tag json.RawMessage `json:"tag"`
	}
	lateResponse struct {
		Tag json.RawMessage `json:"tag"`
	}
	twiceResponse struct {
		N int `json:"n"`
	}
	burstBody struct {
		Count int `json:"count"`
	}
	burstPush struct {
		I int `json:"i"`
	}
	bigintResponse struct {
		ID int64 `json:"id"`
	}
	tellBody struct {
		Text string `json:"text"`
	}
	floodRequest struct {
		Count int `json:"count"`
		Size  int `json:"size"`
	}
	floodPush struct {
		I   int    `json:"i"`
		Pad string `json:"pad"`
	}
)

// Echo answers the bytes it got.
func (*Fixture) Echo(s *session.Session, body []byte) error {
	return s.Response(body)
}

// Late answers after the given time, while other requests of the session run.
func (*Fixture) Late(s *session.Session, req *lateRequest) error {
	// Response answers whatever request the session served last; only here is that this one.
	mid := s.LastMid()
	time.AfterFunc(time.Duration(req.MS)*time.Millisecond, func() {
		if err := s.ResponseMID(mid, &lateResponse{Tag: req.Tag}); err != nil {
			log.Println("late:", err)
		}
	})
	return nil
}

// Silent never answers.
func (*Fixture) Silent(*session.Session, []byte) error {
	return nil
}

// Fail returns an error, which Nano logs and does not send.
func (*Fixture) Fail(*session.Session, []byte) error {
	return errors.New("asked to fail")
}

// Twice answers one request two times.
func (*Fixture) Twice(s *session.Session, _ []byte) error {
	if err := s.Response(&twiceResponse{N: 1}); err != nil {
		return err
	}
	return s.Response(&twiceResponse{N: 2})
}

// Burst pushes count times and then answers. Nano queues 16 messages a session and loses the
// rest, the answer too: only counts up to 10 are sure to arrive whole.
func (*Fixture) Burst(s *session.Session, req *burstBody) error {
	for i := 0; i < req.Count; i++ {
		// A full queue costs this push and no more, as in a program that ignores Push's error.
		err := s.Push("onBurst", &burstPush{I: i})
		if err != nil && !errors.Is(err, cluster.ErrBufferExceed) {
			return err
		}
	}
	return s.Response(req)
}

// Bigint answers an integer beyond the 53 bits of a JavaScript number.
func (*Fixture) Bigint(s *session.Session, _ []byte) error {
	return s.Response(&bigintResponse{ID: 2124488677811589121})
}

// Typed answers the message it got.
func (*Fixture) Typed(s *session.Session, msg *Typed) error {
	return s.Response(msg)
}

// TellTyped pushes the message it got to the sender.
func (*Fixture) TellTyped(s *session.Session, msg *Typed) error {
	return s.Push("onTyped", msg)
}

// Tell pushes the text it got to the sender.
func (*Fixture) Tell(s *session.Session, msg *tellBody) error {
	return s.Push("onTell", msg)
}

// Quit closes the connection.
func (*Fixture) Quit(s *session.Session, _ []byte) error {
	s.Close()
	return nil
}

// Kick closes the connection and keeps the reason to itself: Nano has no kick packet to send.
func (*Fixture) Kick(s *session.Session, _ []byte) error {
	s.Close()
	return nil
}

// Flood pushes as fast as it can, which sooner or later locks up the session's writer: the
// connection then stays open and mute, without heartbeats, until the client closes it.
func (*Fixture) Flood(s *session.Session, req *floodRequest) error {
	pad := strings.Repeat("x", req.Size)
	// Not in the handler: all sessions share the goroutine it runs on.
	go func() {
		for i := 0; i < req.Count; i++ {
			if err := pushWhenRoom(s, "onFlood", &floodPush{I: i, Pad: pad}); err != nil {
				log.Println("flood: stopped at", i, "by", err)
				return
			}
		}
	}()
	return nil
}

// pushWhenRoom pushes as soon as the session's queue has room. It spins: during a sleep the
// writer would empty the queue, and an idle writer does not lock up.
func pushWhenRoom(s *session.Session, route string, body any) error {
	deadline := time.Now().Add(floodPatience)
	for {
		err := s.Push(route, body)
		if !errors.Is(err, cluster.ErrBufferExceed) || time.Now().After(deadline) {
			return err
		}
		runtime.Gosched()
	}
}
