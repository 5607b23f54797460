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
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__or4_1 u0 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[5]),
    .D(x_frequency_times[4]),
    .X(n20)
  );
  sky130_fd_sc_hd__a211o_1 u1 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[2]),
    .B1(n20),
    .C1(x_frequency_times[3]),
    .X(n16)
  );
  sky130_fd_sc_hd__o21ai_0 u10 (
    .A1(n2),
    .A2(n3),
    .B1(n4),
    .Y(n17)
  );
  sky130_fd_sc_hd__nor2_1 u11 (
    .A(x_time_months[5]),
    .B(n17),
    .Y(n14)
  );
  sky130_fd_sc_hd__nor2_1 u12 (
    .A(n17),
    .B(x_time_months[4]),
    .Y(n13)
  );
  sky130_fd_sc_hd__a21oi_1 u13 (
    .A1(n13),
    .A2(n14),
    .B1(n5),
    .Y(n7)
  );
  sky130_fd_sc_hd__o211ai_1 u14 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B1(x_time_months[2]),
    .C1(x_time_months[3]),
    .Y(n6)
  );
  sky130_fd_sc_hd__a21oi_1 u15 (
    .A1(n6),
    .A2(n13),
    .B1(n14),
    .Y(n19)
  );
  sky130_fd_sc_hd__nor2_1 u16 (
    .A(n19),
    .B(n7),
    .Y(n8)
  );
  sky130_fd_sc_hd__a21oi_1 u17 (
    .A1(n8),
    .A2(x_frequency_times[2]),
    .B1(n16),
    .Y(n27)
  );
  sky130_fd_sc_hd__nor3_1 u18 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n11)
  );
  sky130_fd_sc_hd__nor4_1 u19 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[2]),
    .C(x_monetary_cc[1]),
    .D(x_monetary_cc[3]),
    .Y(n10)
  );
  sky130_fd_sc_hd__a21oi_1 u2 (
    .A1(x_recency_months[2]),
    .A2(x_recency_months[1]),
    .B1(x_recency_months[7]),
    .Y(n1)
  );
  sky130_fd_sc_hd__inv_1 u20 (
    .A(x_monetary_cc[4]),
    .Y(n9)
  );
  sky130_fd_sc_hd__o21ai_0 u21 (
    .A1(n9),
    .A2(n10),
    .B1(n11),
    .Y(n24)
  );
  sky130_fd_sc_hd__a31oi_1 u22 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .A3(x_time_months[2]),
    .B1(x_time_months[3]),
    .Y(n12)
  );
  sky130_fd_sc_hd__a21oi_1 u23 (
    .A1(n12),
    .A2(n13),
    .B1(n14),
    .Y(n22)
  );
  sky130_fd_sc_hd__a31oi_1 u24 (
    .A1(n22),
    .A2(n15),
    .A3(n16),
    .B1(n17),
    .Y(n23)
  );
  sky130_fd_sc_hd__a21o_1 u25 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[2]),
    .X(n18)
  );
  sky130_fd_sc_hd__a211oi_1 u26 (
    .A1(x_frequency_times[3]),
    .A2(n18),
    .B1(n19),
    .C1(n20),
    .Y(n21)
  );
  sky130_fd_sc_hd__o22ai_1 u27 (
    .A1(n21),
    .A2(n22),
    .B1(n23),
    .B2(n24),
    .Y(n25)
  );
  sky130_fd_sc_hd__nor3_1 u28 (
    .A(n25),
    .B(n26),
    .C(n27),
    .Y(y)
  );
  sky130_fd_sc_hd__nor4_1 u3 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .C(x_recency_months[3]),
    .D(x_recency_months[5]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nand2_1 u4 (
    .A(n0),
    .B(n1),
    .Y(n26)
  );
  sky130_fd_sc_hd__or2_2 u5 (
    .A(n26),
    .B(x_recency_months[2]),
    .X(n15)
  );
  sky130_fd_sc_hd__a21o_1 u6 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B1(n15),
    .X(n5)
  );
  sky130_fd_sc_hd__nor2_1 u7 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n4)
  );
  sky130_fd_sc_hd__nor3_1 u8 (
    .A(x_time_months[3]),
    .B(x_time_months[2]),
    .C(x_time_months[1]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nand2_1 u9 (
    .A(x_time_months[4]),
    .B(x_time_months[5]),
    .Y(n2)
  );
endmodule
