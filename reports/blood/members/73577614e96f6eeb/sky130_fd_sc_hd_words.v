module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__or2_2 u0 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .X(n3)
  );
  sky130_fd_sc_hd__or4_1 u1 (
    .A(x_frequency_times[7]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[6]),
    .D(x_frequency_times[5]),
    .X(n2)
  );
  sky130_fd_sc_hd__or3_1 u10 (
    .A(n12),
    .B(x_time_months[7]),
    .C(x_time_months[6]),
    .X(n11)
  );
  sky130_fd_sc_hd__a31oi_1 u11 (
    .A1(n17),
    .A2(n14),
    .A3(n16),
    .B1(n11),
    .Y(n10)
  );
  sky130_fd_sc_hd__o21a_1 u12 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B1(x_monetary_cc[2]),
    .X(n9)
  );
  sky130_fd_sc_hd__a211oi_1 u13 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B1(x_recency_months[3]),
    .C1(x_recency_months[4]),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor3_1 u14 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .C(x_recency_months[6]),
    .Y(n7)
  );
  sky130_fd_sc_hd__o211ai_1 u15 (
    .A1(n16),
    .A2(n9),
    .B1(n8),
    .C1(n7),
    .Y(n6)
  );
  sky130_fd_sc_hd__nor2_1 u16 (
    .A(n1),
    .B(n10),
    .Y(n5)
  );
  sky130_fd_sc_hd__a21oi_1 u17 (
    .A1(n10),
    .A2(n1),
    .B1(n5),
    .Y(n4)
  );
  sky130_fd_sc_hd__nor2_1 u18 (
    .A(n6),
    .B(n4),
    .Y(y)
  );
  sky130_fd_sc_hd__a31oi_1 u2 (
    .A1(n3),
    .A2(x_frequency_times[3]),
    .A3(x_frequency_times[2]),
    .B1(n2),
    .Y(n1)
  );
  sky130_fd_sc_hd__or3_1 u3 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .X(n0)
  );
  sky130_fd_sc_hd__a2111o_1 u4 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[0]),
    .B1(n0),
    .C1(x_monetary_cc[4]),
    .D1(x_monetary_cc[2]),
    .X(n17)
  );
  sky130_fd_sc_hd__or3_1 u5 (
    .A(x_monetary_cc[3]),
    .B(n0),
    .C(x_monetary_cc[4]),
    .X(n16)
  );
  sky130_fd_sc_hd__a21oi_1 u6 (
    .A1(x_time_months[2]),
    .A2(x_time_months[1]),
    .B1(x_time_months[3]),
    .Y(n15)
  );
  sky130_fd_sc_hd__nand2b_1 u7 (
    .A_N(n15),
    .B(x_time_months[5]),
    .Y(n14)
  );
  sky130_fd_sc_hd__o211a_1 u8 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B1(x_time_months[2]),
    .C1(x_time_months[3]),
    .X(n13)
  );
  sky130_fd_sc_hd__o21a_1 u9 (
    .A1(n13),
    .A2(x_time_months[4]),
    .B1(x_time_months[5]),
    .X(n12)
  );
endmodule
